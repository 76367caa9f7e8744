/**
 * Runs the JMH benchmarks in processes of their own and keeps their scores as a results folder; guarded by {@code
 * JmhScoresTest}.
 */
@NullMarked
package org.archduet.harness.microbench;

import org.jspecify.annotations.NullMarked;
