package org.archduet.analysis.cpuprofile;

import java.util.List;
import org.archduet.result.vocabulary.CpuLayer;

/**
 * A stack, and how often it was seen.
 *
 * <p>A stack belongs to the layer of its innermost frame that has one: time in a hash map belongs to whatever uses the
 * map, time in Jackson to JSON, whoever wants it. Native frames count only up to the innermost Java frame: those
 * outside of it are how the JVM came to run the thread.
 *
 * @param frames the outermost first
 */
record Stack(List<Frame> frames, long samples) {

    Stack {
        frames = List.copyOf(frames);
    }

    /** The layer it belongs to. */
    CpuLayer layer() {
        return layer(false);
    }

    /** The layer that its time in the kernel was spent for; the kernel itself where no other layer is in the stack. */
    CpuLayer causing() {
        CpuLayer layer = layer(true);
        return layer == CpuLayer.OTHER ? CpuLayer.KERNEL : layer;
    }

    /** Whether the profiler saw a frame of the kernel. */
    boolean seesKernel() {
        return frames.stream().anyMatch(Frame::isInKernel);
    }

    private CpuLayer layer(boolean outsideOfKernel) {
        boolean inJava = false;
        for (int i = frames.size() - 1; i >= 0; i--) {
            Frame frame = frames.get(i);
            inJava |= frame.isJava();
            if (frame.isJava() || !inJava) {
                CpuLayer layer = frame.layer().orElse(CpuLayer.OTHER);
                if (layer != CpuLayer.OTHER && !(outsideOfKernel && layer == CpuLayer.KERNEL)) {
                    return layer;
                }
            }
        }
        return CpuLayer.OTHER;
    }
}
