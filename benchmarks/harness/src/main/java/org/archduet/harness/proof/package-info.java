/**
 * The proof that all systems give the same answers, before anything is timed. Guarded by {@code RunPipelineIT} and
 * {@code RunStoppedEarlyIT}.
 */
@NullMarked
package org.archduet.harness.proof;

import org.jspecify.annotations.NullMarked;
