package org.archduet.harness.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.engine.LedInWindow.LeadInLoad;
import org.archduet.driver.remote.DriverProcess;
import org.archduet.driver.remote.LedInDrive;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.handover.SliceSource;
import org.archduet.result.load.LoadMeasurement;

/**
 * Load from the driver's process.
 *
 * @param keepsAnswers whether right answers are kept as the workload's {@code underLoad} says
 */
record DriverLoad(DriverProcess driver, Path workloadFile, boolean keepsAnswers) implements SliceSource {

    @Override
    public LoadMeasurement drive(PlannedWindow window, URI target, Path folder) {
        return driver.drive(spec(window, target, folder));
    }

    @Override
    public LedInSlice leadIn(PlannedWindow slice, Duration length, URI target, Path folder) {
        return new Led(driver.leadIn(spec(slice, target, folder), length));
    }

    private record Led(LedInDrive waiting) implements LedInSlice {
        @Override
        public LeadInLoad leadIn() {
            return waiting.leadIn();
        }

        @Override
        public LoadMeasurement drive() {
            return waiting.drive();
        }
    }

    private DriveSpec spec(PlannedWindow window, URI target, Path folder) {
        return new DriveSpec(
                window.id(),
                target,
                workloadFile,
                window.mix(),
                window.arrival(),
                window.duration(),
                window.seed(),
                folder,
                keepsAnswers,
                window.draws());
    }
}
