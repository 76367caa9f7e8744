package org.archduet.harness.handover;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.archduet.driver.engine.LedInWindow.LeadInLoad;
import org.archduet.result.load.LoadMeasurement;

/**
 * Load that can be sent in slices, each with load of its own kind directly before it.
 *
 * <pre>{@code
 * LedInSlice slice = source.leadIn(window, Duration.ofSeconds(1), target, folder);
 * ResourceReading before = probe.read();
 * LoadMeasurement load = slice.drive();
 * }</pre>
 */
public interface SliceSource extends LoadSource {

    /**
     * Prepares a slice and sends its lead-in; returns when each request of the lead-in has ended. The slice begins when
     * {@link LedInSlice#drive} is called.
     *
     * @param slice whose draws are divided between both
     * @param length of the lead-in, at least a second
     * @param target base address of the system, without a slash at the end
     * @param folder gets the histograms of the slice; made when missing
     */
    LedInSlice leadIn(PlannedWindow slice, Duration length, URI target, Path folder);

    /** A slice that waits, ready to begin. Whatever else is driven takes its place. */
    interface LedInSlice {

        /** What was sent before it. */
        LeadInLoad leadIn();

        /** Drives it to its end; call once. */
        LoadMeasurement drive();
    }
}
