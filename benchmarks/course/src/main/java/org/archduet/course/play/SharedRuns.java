package org.archduet.course.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.harness.run.Resumption;
import org.archduet.harness.run.RunSetup;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.ManifestKey;

/**
 * Runs that several labs use, {@code <time>-<name>} in one folder. One is used again only when it finished, is valid,
 * and a run started now would do the same work: same commit, files, programs, machine, and plan.
 *
 * @param folder holds them; perhaps not there yet
 * @param orInvalid whether an invalid run will do: where figures mean nothing anyway
 */
record SharedRuns(Path folder, boolean orInvalid) {

    private static final String UNFINISHED = "it did not finish";

    /**
     * What a search has found.
     *
     * @param run does the same work; empty when none does
     * @param refusal why the newest run of that name is not used, and its folder; empty when one is used, and when
     *     there is none
     */
    record Found(Optional<RunFolder> run, String refusal) {

        /** Nothing was searched for. */
        static final Found NOTHING = new Found(Optional.empty(), "");
    }

    /** The newest run of that name that does the work of this setup. */
    Found finished(String name, RunSetup setup) {
        return newest(
                name, run -> Resumption.isFinished(run) ? Resumption.differences(run, setup) : List.of(UNFINISHED));
    }

    /**
     * The newest run of the ladder, which has no setup, with that profile.
     *
     * @param home root of the repository
     */
    Found finishedLadder(String name, String profile, Path home) {
        return newest(name, run -> {
            String measured = run.result().read().experiment().profile();
            return run.manifest().read().finishedAt() == null
                    ? List.of(UNFINISHED)
                    : measured.equals(profile)
                            ? Resumption.differencesOfTree(run, home)
                            : List.of("profile was " + measured + ", is " + profile);
        });
    }

    /** @param differences from a run that would start now; empty when it would do the same work */
    private Found newest(String name, Function<RunFolder, List<String>> differences) {
        String refusal = "";
        for (Path path : named(name)) {
            RunFolder run = new RunFolder(path);
            String objection = objection(run, differences);
            if (objection.isEmpty()) {
                return new Found(Optional.of(run), "");
            }
            refusal = refusal.isEmpty() ? objection + " (" + path + ")" : refusal;
        }
        return new Found(Optional.empty(), refusal);
    }

    private String objection(RunFolder run, Function<RunFolder, List<String>> differences) {
        Optional<Validity.Status> status;
        try {
            status = run.result().readIfPresent().map(RunResult::validity).map(Validity::status);
        } catch (ResultsException ofAnotherVersion) {
            return "its results have another format";
        }
        if (status.isEmpty()) {
            return UNFINISHED;
        }
        return status.get() == Validity.Status.VALID || orInvalid
                ? sentence(differences.apply(run))
                : "it is " + status.get();
    }

    /** The first difference, and how many more there are. */
    private static String sentence(List<String> differences) {
        if (differences.isEmpty()) {
            return "";
        }
        int more = differences.size() - 1;
        return words(differences.get(0))
                + (more == 0 ? "" : "; and " + more + " more difference" + (more == 1 ? "" : "s"));
    }

    /** Without the key's prefix, and with hashes as short as git shows them. */
    private static String words(String difference) {
        if (difference.startsWith(ManifestKey.INPUT_UNCOMMITTED.name())) {
            return "files that the build or a run reads have changed (git status lists them)";
        }
        String prefix = ManifestKey.inputSha256("").name();
        return (difference.startsWith(prefix) ? difference.substring(prefix.length()) : difference)
                .replaceAll("\\b([0-9a-f]{8})[0-9a-f]{32,}\\b", "$1");
    }

    private List<Path> named(String name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.filter(run -> String.valueOf(run.getFileName()).matches("\\d{8}-\\d{6}-" + name + "(-\\d+)?"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read", folder, e), e);
        }
    }
}
