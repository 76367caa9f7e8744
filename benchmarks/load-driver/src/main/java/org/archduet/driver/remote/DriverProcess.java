package org.archduet.driver.remote;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.engine.Progress;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;

/** The driver in a separate JVM, asked one thing at a time. */
public final class DriverProcess implements AutoCloseable {

    /**
     * Beside the length asked for: preparation, requests that time out, writing; and the measuring of ceiling and
     * floor.
     */
    private static final Duration PATIENCE =
            DriverDefaults.REQUEST_TIMEOUT.multipliedBy(2).plusSeconds(60);

    private static final ScheduledExecutorService LIMITS = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "driver-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final Path logFile;
    private final BufferedWriter commands;
    private final BufferedReader replies;

    private DriverProcess(Process process, Path logFile) {
        this.process = process;
        this.logFile = logFile;
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts it.
     *
     * @param logFile receives its standard error
     */
    public static DriverProcess start(DriverPlace place, Path logFile) {
        try {
            Process process = new ProcessBuilder(DriverJvm.deafToCtrlC(place, DriverMain.class))
                    .redirectError(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                    .start();
            return new DriverProcess(process, logFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Makes sure that what the driver writes can be found here.
     *
     * @param file one that exists here
     * @throws DriverException when it does not see that file
     */
    public void checkSees(Path file) {
        ask(new Command.Look(file), progress -> {}, PATIENCE);
    }

    /**
     * Makes the driver trust itself: drives a null server until it is compiled and steady, then measures ceiling and
     * floor.
     *
     * @param warmUp longest warm-up; the measuring takes about seven seconds more
     */
    public Calibration warmUpAndCalibrate(Duration warmUp) {
        return Objects.requireNonNull(ask(new Command.Calibrate(warmUp), progress -> {}, warmUp.plus(PATIENCE))
                .calibration());
    }

    /**
     * Drives one window and writes its files; returns when every request has ended.
     *
     * @throws DriverException when it cannot be driven at all; a failing system is no reason
     */
    public LoadMeasurement drive(DriveSpec spec) {
        return drive(spec, progress -> {});
    }

    /**
     * The same, telling where the window is about once a second.
     *
     * @param progress called on the calling thread
     */
    public LoadMeasurement drive(DriveSpec spec, Consumer<Progress> progress) {
        return Objects.requireNonNull(
                ask(new Command.Drive(spec), progress, spec.duration().plus(PATIENCE))
                        .measurement());
    }

    /**
     * Prepares a window and sends load of its kind, which is measured nowhere; returns when each of those requests has
     * ended. The window waits for {@link LedInDrive#drive}, so that the caller can read its counters between them.
     *
     * @param spec of the window; its draws are divided between both
     * @throws DriverException when it cannot be driven at all; a failing system is no reason
     */
    public LedInDrive leadIn(DriveSpec spec, Duration length) {
        Reply led = ask(new Command.LeadIn(spec, length), progress -> {}, length.plus(PATIENCE));
        return new LedInDrive(Objects.requireNonNull(led.leadIn()), () -> driveLedIn(spec.duration()));
    }

    private LoadMeasurement driveLedIn(Duration duration) {
        return Objects.requireNonNull(ask(new Command.DriveLedIn(), progress -> {}, duration.plus(PATIENCE))
                .measurement());
    }

    /**
     * Ends the window under way, from any thread: nothing more is sent, and {@link #drive} returns what was measured
     * until then, as a window that much shorter. Every later window ends as soon as it begins.
     */
    public void stop() {
        try {
            say(DriverMain.STOP);
        } catch (IOException gone) {
            // whoever waits for the window gets the failure
            process.destroyForcibly();
        }
    }

    private void say(String line) throws IOException {
        synchronized (commands) {
            commands.write(line);
            commands.newLine();
            commands.flush();
        }
    }

    /** Process id of the driver's JVM. */
    public long pid() {
        return process.pid();
    }

    /** Whether it is there. */
    public boolean isAlive() {
        return process.isAlive();
    }

    private synchronized Reply ask(Command command, Consumer<Progress> progress, Duration limit) {
        AtomicBoolean tooLate = new AtomicBoolean();
        ScheduledFuture<?> end = LIMITS.schedule(() -> giveUp(tooLate), limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            say(Lines.write(command));
            Reply reply = reply();
            for (Progress at = reply.progress(); at != null; at = reply.progress()) {
                progress.accept(at);
                reply = reply();
            }
            return reply;
        } catch (IOException | DriverException gone) {
            if (tooLate.get()) {
                throw new DriverException("the driver did not answer within " + limit.toSeconds()
                        + " s and was killed; its log is " + logFile);
            }
            throw gone instanceof DriverException known
                    ? known
                    : new DriverException(
                            "the driver ended unexpectedly (" + FailureWords.of(gone) + "); its log is " + logFile);
        } finally {
            end.cancel(false);
        }
    }

    private void giveUp(AtomicBoolean tooLate) {
        tooLate.set(true);
        process.destroyForcibly();
    }

    private Reply reply() throws IOException {
        String line = replies.readLine();
        // the JVM itself and its agents may say something on standard output
        while (line != null && !line.startsWith("{")) {
            line = replies.readLine();
        }
        if (line == null) {
            throw new DriverException("the driver ended unexpectedly; its log is " + logFile);
        }
        Reply reply = Lines.read(line, Reply.class);
        if (reply.error() != null) {
            throw new DriverException(reply.error() + "; the driver's log is " + logFile);
        }
        return reply;
    }

    @Override
    public void close() {
        try {
            commands.close();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
