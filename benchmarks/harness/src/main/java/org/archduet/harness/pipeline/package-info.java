/**
 * The one way of the data through the stages, in {@link org.archduet.harness.pipeline.RunPipeline}, and the list of all
 * studies. Guarded by {@code RunPipelineIT} and {@code RunFailureIT}.
 */
@NullMarked
package org.archduet.harness.pipeline;

import org.jspecify.annotations.NullMarked;
