package org.archduet.harness.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.plan.StudyPlanning;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.vocabulary.ManifestKey;
import org.jspecify.annotations.Nullable;

/**
 * Whether a run can be resumed: its plan is made again from its experiment, profile and seed, and everything that
 * decides what is measured must be as it was.
 */
public final class Resumption {

    /** Starts measured on another machine do not belong to the same blocks. */
    private static final List<String> MACHINE = Stream.of(
                    ManifestKey.CPU_MODEL, ManifestKey.CPU_COUNT, ManifestKey.OS, ManifestKey.JAVA_VERSION)
            .map(ManifestKey::name)
            .toList();

    private static final String COMMIT = "commit";

    private final ResumeRequest request;
    private final RunFolder folder;
    private final Manifest manifest;

    private final List<? extends StudyPlanning> studies;

    private Resumption(
            ResumeRequest request, RunFolder folder, Manifest manifest, List<? extends StudyPlanning> studies) {
        this.studies = studies;
        this.request = request;
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * The setup of the resumed run.
     *
     * @param studies that its experiment may ask for
     * @throws ResultsException when it cannot be resumed; the message says why, and what differs
     */
    public static RunSetup setup(ResumeRequest request, List<? extends StudyPlanning> studies) {
        RunFolder folder = new RunFolder(request.folder());
        if (!Files.isRegularFile(folder.plan().path())
                || !Files.isRegularFile(folder.manifest().path())) {
            throw refusal(request.folder(), "it holds no plan of a run; name the results folder of an interrupted one");
        }
        Manifest manifest = folder.manifest().read();
        if (ManifestDraft.isComplete(manifest)) {
            throw refusal(
                    request.folder(), "the run is complete; to render its report again: report " + request.folder());
        }
        return new Resumption(request, folder, manifest, studies).checked();
    }

    private RunSetup checked() {
        PlanSummary plan = folder.plan().read();
        String file = manifest.fields().get(ManifestKey.INPUT_EXPERIMENT.name());
        if (file == null || plan.starts().isEmpty()) {
            throw refusal(request.folder(), "it does not come from a run that can be resumed; start a new run");
        }
        Path experiment = request.home().resolve(file);
        if (!Files.isRegularFile(experiment)) {
            throw refusal(request.folder(), "the experiment file " + experiment + " no longer exists");
        }
        Experiment asked = plan.experiment();
        RunRequest again = new RunRequest(
                request.folders(),
                experiment.toString(),
                asked.profile(),
                asked.seed(),
                request.folder(),
                request.database(),
                request.remoteDriver(),
                manifest.command());
        RunSetup setup = RunSetup.of(again, studies);
        List<String> differences = differences(folder, setup);
        if (!differences.isEmpty()) {
            throw refusal(
                    request.folder(),
                    "its inputs have changed:\n  " + String.join("\n  ", differences)
                            + "\nrestore them, or start a new run");
        }
        return setup;
    }

    /** Whether the run in a folder was done to its end. */
    public static boolean isFinished(RunFolder folder) {
        return Files.isRegularFile(folder.plan().path())
                && folder.manifest()
                        .readIfPresent()
                        .filter(ManifestDraft::isComplete)
                        .isPresent();
    }

    /**
     * What differs between the run in a folder and one that would start now: commit, inputs, programs, machine, plan.
     * Empty when both do the same work.
     *
     * @throws ResultsException when the folder has no plan or manifest
     */
    public static List<String> differences(RunFolder folder, RunSetup setup) {
        Manifest manifest = folder.manifest().read();
        List<String> differences = new ArrayList<>();
        difference(
                COMMIT, manifest.commit(), MachineFacts.commit(setup.request().home()), differences);
        compare(RunInputs.among(manifest.fields()), RunInputs.of(setup), differences);
        if (!manifest.programs().isEmpty()) {
            compare(
                    RunPrograms.contents(manifest.programs()),
                    RunPrograms.contents(RunPrograms.of(setup)),
                    differences);
        }
        compare(machine(manifest.fields()), machine(MachineFacts.fields()), differences);
        if (differences.isEmpty() && !setup.summary().equals(folder.plan().read())) {
            differences.add("the experiment or its profile now gives another plan than "
                    + folder.plan().path());
        }
        return differences;
    }

    /**
     * What differs between the work tree that a run in a folder was made from and the present one: commit, uncommitted
     * changes. For results that no plan was made for; of the others {@link #differences} says more.
     *
     * @throws ResultsException when the folder has no manifest
     */
    public static List<String> differencesOfTree(RunFolder folder, Path home) {
        Manifest manifest = folder.manifest().read();
        List<String> differences = new ArrayList<>();
        difference(COMMIT, manifest.commit(), MachineFacts.commit(home), differences);
        String uncommitted = ManifestKey.INPUT_UNCOMMITTED.name();
        difference(
                uncommitted,
                manifest.fields().get(uncommitted),
                MachineFacts.changes(home).orElse(null),
                differences);
        return differences;
    }

    private static SortedMap<String, String> machine(Map<String, String> fields) {
        SortedMap<String, String> machine = new TreeMap<>(fields);
        machine.keySet().retainAll(MACHINE);
        return machine;
    }

    private static void compare(Map<String, String> then, Map<String, String> now, List<String> differences) {
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> difference(name, then.get(name), now.get(name), differences));
    }

    private static void difference(String name, @Nullable String then, @Nullable String now, List<String> differences) {
        if (!String.valueOf(then).equals(String.valueOf(now))) {
            differences.add(name + " was " + said(then) + ", is " + said(now));
        }
    }

    private static String said(@Nullable String value) {
        return value == null ? "absent" : value;
    }

    private static ResultsException refusal(Path folder, String why) {
        return new ResultsException("cannot resume " + folder + ": " + why);
    }
}
