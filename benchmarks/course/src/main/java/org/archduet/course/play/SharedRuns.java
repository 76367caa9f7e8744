package org.archduet.course.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.run.Resumption;
import org.archduet.harness.run.RunSetup;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity;

/**
 * Runs that several labs use, {@code <time>-<name>} in one folder. One is used again only when it finished, is valid,
 * and a run started now would do the same work: same commit, files, programs, machine, and plan.
 *
 * @param folder holds them; perhaps not there yet
 * @param orInvalid whether an invalid run will do: where figures mean nothing anyway
 */
record SharedRuns(Path folder, boolean orInvalid) {

    /** The newest run of that name that does the work of this setup. */
    Optional<RunFolder> finished(String name, RunSetup setup) {
        return newest(
                name,
                run -> Resumption.isFinished(run)
                        && Resumption.differences(run, setup).isEmpty());
    }

    /**
     * The newest run of the ladder, which has no setup, with that profile.
     *
     * @param home root of the repository
     */
    Optional<RunFolder> finishedLadder(String name, String profile, Path home) {
        return newest(name, run -> {
            Manifest manifest = run.manifest().read();
            return manifest.finishedAt() != null
                    && run.result().read().experiment().profile().equals(profile)
                    && !manifest.dirty()
                    && !MachineFacts.isDirty(home)
                    && manifest.commit().equals(MachineFacts.commit(home));
        });
    }

    private Optional<RunFolder> newest(String name, Predicate<RunFolder> same) {
        return named(name).stream()
                .map(RunFolder::new)
                .filter(this::isGoodEnough)
                .filter(same)
                .findFirst();
    }

    private boolean isGoodEnough(RunFolder run) {
        try {
            return run.result()
                    .readIfPresent()
                    .map(RunResult::validity)
                    .filter(validity -> orInvalid || validity.status() == Validity.Status.VALID)
                    .isPresent();
        } catch (ResultsException ofAnotherVersion) {
            return false;
        }
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
