/**
 * Climbs the boundary ladder: runs the JMH benchmarks in separate processes, under the conditions of the runs that
 * use their prices, and keeps JMH's raw data as a results folder. Guarded by {@code JmhCommandTest}, {@code
 * LadderEffortTest} and {@code LadderRungsTest}.
 */
@NullMarked
package org.archduet.harness.ladder;

import org.jspecify.annotations.NullMarked;
