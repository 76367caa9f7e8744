package org.archduet.driver.remote;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.answer.AnswerFile;
import org.archduet.driver.calibrate.Calibrator;
import org.archduet.driver.engine.LedInWindow;
import org.archduet.driver.engine.Progress;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.record.IntervalLogWriter;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.WindowRecord;
import org.jspecify.annotations.Nullable;

/** One line to the driver's standard input. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Command.Look.class, name = "look"),
    @JsonSubTypes.Type(value = Command.Calibrate.class, name = "calibrate"),
    @JsonSubTypes.Type(value = Command.Drive.class, name = "drive"),
    @JsonSubTypes.Type(value = Command.LeadIn.class, name = "lead-in"),
    @JsonSubTypes.Type(value = Command.DriveLedIn.class, name = "drive-led-in")
})
sealed interface Command {
    /**
     * Does it.
     *
     * @param progress is called now and then with the progress
     * @param hand holds the window while it is driven
     */
    Reply run(Consumer<Progress> progress, WindowInHand hand);

    /** Look for a file that the asker sees. */
    record Look(Path file) implements Command {
        @Override
        public Reply run(Consumer<Progress> progress, WindowInHand hand) {
            if (!Files.isRegularFile(file)) {
                throw new DriverException(
                        "there is no file " + file
                                + " on the driver's host: checkout and results folder must have the same paths on both hosts, on a shared file system");
            }
            return Reply.DONE;
        }
    }

    /** Warm up and calibrate. */
    record Calibrate(Duration warmUp) implements Command {
        @Override
        public Reply run(Consumer<Progress> progress, WindowInHand hand) {
            return Reply.of(Calibrator.calibrate(warmUp));
        }
    }

    /** Drive one window and write its files. */
    record Drive(DriveSpec spec) implements Command {
        @Override
        public Reply run(Consumer<Progress> progress, WindowInHand hand) {
            hand.drop();
            WindowRun run = WindowRun.prepare(spec);
            hand.take(run);
            WindowRecord record;
            try (ProgressTicker ticker = new ProgressTicker(run, progress)) {
                record = run.run();
            }
            return written(spec, run, record, hand.isStopped());
        }
    }

    /** Prepare a window, send load of its kind that is not measured, and wait. */
    record LeadIn(DriveSpec spec, Duration length) implements Command {
        @Override
        public Reply run(Consumer<Progress> progress, WindowInHand hand) {
            hand.drop();
            LedInWindow window = LedInWindow.prepare(spec, length);
            hand.keep(new WindowInHand.Waiting(spec, window));
            try {
                return Reply.of(window.leadIn());
            } catch (RuntimeException | Error e) {
                hand.drop();
                throw e;
            }
        }
    }

    /** Drive the window that waits after its lead-in, and write its files. */
    record DriveLedIn() implements Command {
        @Override
        public Reply run(Consumer<Progress> progress, WindowInHand hand) {
            WindowInHand.Waiting led = hand.takeWaiting();
            WindowRun run = led.window().window();
            WindowRecord record;
            try (ProgressTicker ticker = new ProgressTicker(run, progress)) {
                record = led.window().run();
            }
            return written(led.spec(), run, record, hand.isStopped());
        }
    }

    /** @param stopped whether the window may have been ended early */
    private static Reply written(DriveSpec spec, WindowRun run, WindowRecord driven, boolean stopped) {
        WindowRecord record = stopped ? driven.asFarAsSent() : driven;
        String intervalLog = IntervalLogWriter.write(record, spec.outputDirectory());
        @Nullable
        String answers = run.keepsAnswers()
                ? AnswerFile.write(record.id(), record.log().answers(), spec.outputDirectory())
                : null;
        return Reply.of(Measurement.of(record, intervalLog, answers));
    }
}
