package org.archduet.result.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.archduet.result.vocabulary.CpuLayer;
import org.jspecify.annotations.Nullable;

/**
 * What the CPU did in one process, by layer: one entry of {@code profiles[]}.
 *
 * @param taken where and how the samples were taken; unwrapped into the entry's own fields in JSON
 * @param samples how many there are; 0 when the process was not profiled
 * @param kernelFrames whether the profiler saw frames of the kernel; without them a system call is recognised by the
 *     function of the C library that makes it
 * @param layers those that have samples, in the order of {@link CpuLayer}
 */
public record CpuProfile(
        @JsonUnwrapped ProfiledProcess taken, long samples, boolean kernelFrames, List<LayerShare> layers) {

    public CpuProfile {
        layers = List.copyOf(layers);
    }

    /**
     * The part of one layer.
     *
     * @param samples whose innermost frame that belongs to a layer belongs to this one
     * @param kernelSamples samples of the layer {@link CpuLayer#KERNEL} that this layer caused: its frames are the
     *     innermost around the system call. They are not part of {@code samples}
     * @param share of all samples of the process, 0 to 1
     * @param cpuNanosPerRequest that share of the process's CPU time per request, in nanoseconds; null when not known
     */
    public record LayerShare(
            CpuLayer layer,
            long samples,
            long kernelSamples,
            double share,
            @Nullable Double cpuNanosPerRequest) {}
}
