package org.archduet.driver.remote;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.calibrate.Calibrator;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.record.IntervalLogs;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.WindowRecord;

/** One line to the driver's standard input. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Command.Calibrate.class, name = "calibrate"),
    @JsonSubTypes.Type(value = Command.Drive.class, name = "drive")
})
sealed interface Command {
    /** Does it. */
    Reply run();

    /** Warm up and calibrate. */
    record Calibrate(Duration warmUp) implements Command {
        @Override
        public Reply run() {
            return new Reply(Calibrator.calibrate(warmUp), null, null);
        }
    }

    /** Drive one window and write its files. */
    record Drive(DriveSpec spec) implements Command {
        @Override
        public Reply run() {
            WindowRecord record = WindowRun.prepare(spec).run();
            String intervalLog = IntervalLogs.write(record, spec.outputDirectory());
            return new Reply(null, Measurement.of(record, intervalLog), null);
        }
    }
}
