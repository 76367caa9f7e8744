package org.archduet.selftest;

import java.util.function.Consumer;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.workload.Workload;
import org.archduet.result.load.LoadMeasurement;

/** What is put to the test: something that drives and something that measures. Tests plant lies here. */
public interface Instrument {
    /** The driver as it is. */
    Instrument DRIVER = new Instrument() {
        @Override
        public WindowRecord drive(DriveSpec spec, Workload workload, WindowLimits limits, Consumer<WindowRun> watch) {
            WindowRun run = WindowRun.prepare(spec, workload, limits);
            watch.accept(run);
            return run.run();
        }

        @Override
        public LoadMeasurement measure(WindowRecord record) {
            return Measurement.of(record, "");
        }
    };

    /**
     * Drives a window.
     *
     * @param watch is given the window just before it runs
     */
    WindowRecord drive(DriveSpec spec, Workload workload, WindowLimits limits, Consumer<WindowRun> watch);

    /** Sums it up. */
    LoadMeasurement measure(WindowRecord record);
}
