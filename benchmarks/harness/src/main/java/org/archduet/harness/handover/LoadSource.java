package org.archduet.harness.handover;

import java.net.URI;
import java.nio.file.Path;
import org.archduet.result.load.LoadMeasurement;

/** Where load comes from: the driver's process, or a stand-in of a test. */
public interface LoadSource {

    /**
     * Drives one window to its end.
     *
     * @param target base address of the system, without a slash at the end
     * @param folder gets the histograms; made when missing
     */
    LoadMeasurement drive(PlannedWindow window, URI target, Path folder);
}
