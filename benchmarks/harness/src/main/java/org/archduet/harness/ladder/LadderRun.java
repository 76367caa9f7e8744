package org.archduet.harness.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.driver.machine.AwakeCpus;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.collect.ProgramReading;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.plan.Profile;
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

/** {@code run ladder}: what each boundary costs alone. Knows the benchmarks' jar, not what is in it. */
public final class LadderRun {

    /** The word on the command line, and the experiment's name in the results. */
    public static final String NAME = Experiments.LADDER;

    /** The question that it answers. */
    public static final String QUESTION = "What does each boundary cost in isolation?";

    private static final String JAR = "microbench.jar";

    private final Path home;
    private final Path module;
    private final Path folder;
    private final Profile profile;
    private final List<String> command;
    private final LadderConditions conditions;
    private Set<Integer> only = Set.of();

    /**
     * @param home root of the repository
     * @param module holds {@code target/microbench.jar} and {@code rungs.json}
     * @param folder where the results go; new or empty
     * @param profile decides how much is measured and with which compilers
     * @param command the command line, for the manifest
     */
    public LadderRun(Path home, Path module, Path folder, Profile profile, List<String> command) {
        this.home = home;
        this.module = module;
        this.folder = folder;
        this.profile = profile;
        this.command = command;
        this.conditions = new LadderConditions(CpuSets.ofThisMachine(), profile.compilation());
    }

    /**
     * Measures these rungs and no others.
     *
     * @param numbers of rungs; empty for all
     */
    public LadderRun only(Set<Integer> numbers) {
        only = Set.copyOf(numbers);
        return this;
    }

    /**
     * Runs all benchmarks; JMH's output goes to the terminal.
     *
     * @throws LaunchException when the jar is missing or JMH fails
     * @throws org.archduet.result.failure.ResultsException when the description of the rungs is missing or broken
     */
    public void run() {
        Path jar = module.resolve("target").resolve(JAR);
        if (!Files.isRegularFile(jar)) {
            throw new LaunchException("there is no " + jar + "; build it with: mvn -DskipTests package");
        }
        LadderRungs rungs = LadderRungs.in(module).only(only);
        JmhCommand jmh = new JmhCommand(jar, conditions, LadderEffort.of(profile), rungs.skipped());
        RunFolder results = RunStore.create(folder).folder();
        String startedAt = now();
        List<MeasuredProgram> programs = List.of(program(jar));
        results.rungs().write(rungs.all());
        // a call over loopback waits for two wake-ups, and in a window the CPUs of a busy system seldom sleep
        try (AwakeCpus awake = AwakeCpus.keep()) {
            Map<String, String> fields = new TreeMap<>(MachineFacts.fields());
            MachineFacts.changes(home).ifPresent(changes -> fields.put(ManifestKey.INPUT_UNCOMMITTED.name(), changes));
            fields.putAll(conditionFields(awake));
            fields.putAll(rungs.skippedNotes());
            write(results, startedAt, null, fields, programs);
            run(jmh, results.jmh());
            fields.putAll(rungs.failedNotes(results.jmh()));
            write(results, startedAt, now(), fields, programs);
        }
    }

    private Map<String, String> conditionFields(AwakeCpus awake) {
        Map<String, String> fields = new TreeMap<>();
        fields.put(ManifestKey.CPUS_KEPT_AWAKE.name(), awake.areKept() ? "all" : "no");
        fields.put(ManifestKey.JVM_FLAGS.name(), String.join(" ", conditions.jvmFlags()));
        fields.put(ManifestKey.CPUS_SYSTEM.name(), conditions.cpus().system());
        return fields;
    }

    private void write(
            RunFolder results,
            String startedAt,
            @Nullable String finishedAt,
            Map<String, String> fields,
            List<MeasuredProgram> programs) {
        var experiment = new Experiment(NAME, QUESTION, profile.name(), 0, "", "", "");
        results.plan().write(new PlanSummary(experiment, DecisionRule.DEFAULT, List.of()));
        results.systems().write(List.of());
        results.validity().write(Validity.of(List.of()));
        results.manifest()
                .write(new Manifest(
                        MachineFacts.commit(home),
                        MachineFacts.isDirty(home),
                        command,
                        startedAt,
                        finishedAt,
                        conditions.isPinned(),
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

    private static void run(JmhCommand jmh, Path results) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try {
            int exit = guarded(jmh.words(java, results));
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

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
