package org.archduet.selftest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.archduet.driver.calibrate.Calibrator;
import org.archduet.driver.machine.AwakeCpus;
import org.archduet.driver.remote.DriverJvm;
import org.archduet.driver.remote.DriverPlace;
import org.archduet.driver.remote.Lines;

/** The self-test in a JVM that is started, pinned and warmed up as the driver's own is. */
public final class SelfTestProcess {
    private static final Duration WARM_UP = Duration.ofSeconds(25);

    private SelfTestProcess() {}

    /**
     * Runs the whole self-test; under three minutes.
     *
     * @param commandPrefix put before the command, for example {@code taskset -c 1}; empty where the driver has no CPUs
     *     of its own
     * @param logFile receives standard error
     * @param seed of all schedules and requests
     * @param each is given every row as soon as it is known
     * @return all rows; the self-test has passed when every one has
     * @throws IOException when the process cannot be started or ends before its time
     */
    public static List<CheckResult> run(List<String> commandPrefix, Path logFile, long seed, Consumer<CheckResult> each)
            throws IOException {
        List<String> command = DriverJvm.deafToCtrlC(DriverPlace.beside(commandPrefix), SelfTestProcess.class);
        command.add(Long.toString(seed));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        List<CheckResult> rows = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("{")) {
                    // the JVM itself may say something on standard output
                    continue;
                }
                CheckResult row = Lines.read(line, CheckResult.class);
                rows.add(row);
                each.accept(row);
            }
            if (process.waitFor() != 0) {
                throw new IOException("the self-test ended early; its log is " + logFile);
            }
            return rows;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", hurry);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * The process itself: a row a line on standard output; ends with its owner.
     *
     * @param args the seed
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        System.err.println("self-test of " + Instant.now() + ", seed " + args[0]);
        Thread owner = new Thread(SelfTestProcess::endWithOwner, "selftest-owner");
        owner.setDaemon(true);
        owner.start();
        try (AwakeCpus awake = AwakeCpus.keep()) {
            out.println(Lines.write(CheckResult.stated(
                    "idle CPUs of this machine are kept awake (1: yes)", awake.areKept() ? 1 : 0, "yes")));
            SelfTest.run(
                    Instrument.DRIVER,
                    SelfTestScope.FULL,
                    Long.parseLong(args[0]),
                    Calibrator.calibrate(WARM_UP),
                    row -> out.println(Lines.write(row)));
        }
        Runtime.getRuntime().halt(0);
    }

    private static void endWithOwner() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            gone.printStackTrace();
        }
        Runtime.getRuntime().halt(1);
    }
}
