package org.archduet.harness.microbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.driver.machine.AwakeCpus;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.collect.ProgramReading;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.process.ProcessGuard;
import org.archduet.harness.store.RunStore;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.MeasuredProgram;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.ManifestKey;
import org.jspecify.annotations.Nullable;

/** {@code run microbench}: what each boundary costs alone. Knows the benchmarks' jar, not what is in it. */
public final class MicrobenchRun {

    /** The word on the command line, and the experiment's name in the results. */
    public static final String NAME = Experiments.MICROBENCH;

    /** Three fresh JVMs a benchmark: JMH's answer to the spread between starts. About two and a half minutes in all. */
    private static final List<String> EFFORT = List.of("-f", "3", "-wi", "5", "-w", "1", "-i", "5", "-r", "1");

    private final Path home;
    private final Path module;
    private final Path folder;
    private final List<String> command;

    /**
     * @param home root of the repository
     * @param module holds {@code target/microbench.jar} and the descriptions of the benchmarks
     * @param folder where the results go; new or empty
     * @param command the command line, for the manifest
     */
    public MicrobenchRun(Path home, Path module, Path folder, List<String> command) {
        this.home = home;
        this.module = module;
        this.folder = folder;
        this.command = command;
    }

    /**
     * Runs all benchmarks; their own output goes to the terminal.
     *
     * @throws LaunchException when the jar is missing or JMH fails
     */
    public void run() {
        Path jar = module.resolve("target").resolve(NAME + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new LaunchException("there is no " + jar + "; build it with: mvn -DskipTests package");
        }
        RunFolder results = RunStore.create(folder).folder();
        String startedAt = now();
        List<MeasuredProgram> programs = List.of(program(jar));
        // a call over loopback waits for two wake-ups, and in a window the CPUs of a busy system seldom sleep
        try (AwakeCpus awake = AwakeCpus.keep()) {
            write(results, startedAt, null, awake, programs);
            jmh(jar, results.jmh());
            results.microbenchmarks().write(JmhScores.read(results.jmh(), descriptions(module)));
            write(results, startedAt, now(), awake, programs);
        }
    }

    private void write(
            RunFolder results,
            String startedAt,
            @Nullable String finishedAt,
            AwakeCpus awake,
            List<MeasuredProgram> programs) {
        var experiment = new Experiment(NAME, "What does each boundary cost in isolation?", "jmh", 0, "", "", "");
        results.plan().write(new PlanSummary(experiment, DecisionRule.DEFAULT, List.of()));
        results.systems().write(List.of());
        results.validity().write(Validity.of(List.of()));
        Map<String, String> fields = new TreeMap<>(MachineFacts.fields());
        fields.put(ManifestKey.CPUS_KEPT_AWAKE.name(), awake.areKept() ? "all" : "no");
        results.manifest()
                .write(new Manifest(
                        MachineFacts.commit(home),
                        MachineFacts.isDirty(home),
                        command,
                        startedAt,
                        finishedAt,
                        false,
                        fields,
                        programs));
    }

    private MeasuredProgram program(Path jar) {
        try (Stream<Path> lib = Files.list(jar.resolveSibling("lib"))) {
            return new ProgramReading(home)
                    .of(
                            NAME,
                            "jmh",
                            jar.toAbsolutePath().normalize(),
                            lib.sorted().toList());
        } catch (IOException e) {
            throw new LaunchException(FailureWords.of("cannot list the libraries beside", jar, e), e);
        }
    }

    private static void jmh(Path jar, Path scores) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var line = new ArrayList<>(List.of(
                java.toString(),
                "-cp",
                jar + ":" + jar.resolveSibling("lib") + "/*",
                "org.openjdk.jmh.Main",
                "-rf",
                "json",
                "-rff",
                scores.toString()));
        line.addAll(EFFORT);
        try {
            int exit = guarded(line);
            if (exit != 0) {
                throw new LaunchException("JMH ended with exit code " + exit + "; see its output above");
            }
        } catch (IOException e) {
            throw new LaunchException("JMH could not be started: " + FailureWords.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while JMH ran", e);
        }
    }

    /** JMH and its forks end with this JVM, however that ends. */
    private static int guarded(List<String> line) throws IOException, InterruptedException {
        try (ProcessGuard guard = new ProcessGuard(Files.createTempDirectory("archduet-"))) {
            // Ctrl-C reaches all processes of a terminal: the owner says what is left, and the guard ends the rest
            List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "jmh"));
            command.addAll(line);
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            guard.mark(builder);
            return builder.start().waitFor();
        }
    }

    private static Properties descriptions(Path module) {
        Path file = module.resolve("descriptions.properties");
        Properties descriptions = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            descriptions.load(reader);
        } catch (IOException e) {
            throw new LaunchException(FailureWords.of("cannot read", file, e), e);
        }
        return descriptions;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
