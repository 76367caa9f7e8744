package org.archduet.analysis.assertion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.RunResult;

/**
 * The newest run of each claim in some folders of runs. Runs that only check the pipeline are left out.
 *
 * @param newest by name of the experiment
 * @param unreadable what kept a folder from being read, each with its path
 */
public record ClaimRuns(Map<String, ClaimRun> newest, List<String> unreadable) {

    /**
     * One run of a claim.
     *
     * @param folder of its results
     * @param startedAt ISO 8601 in UTC
     */
    public record ClaimRun(Path folder, String startedAt, ClaimOutcome outcome) {}

    /** @param folders each holds results folders; one that does not exist holds none */
    public static ClaimRuns in(List<Path> folders) {
        Map<String, ClaimRun> newest = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        for (Path folder : folders) {
            for (Path run : runsIn(folder)) {
                try {
                    claimTested(new RunFolder(run)).ifPresent(result -> add(newest, run, result));
                } catch (ResultsException e) {
                    unreadable.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return new ClaimRuns(Map.copyOf(newest), List.copyOf(unreadable));
    }

    private static void add(Map<String, ClaimRun> newest, Path folder, RunResult result) {
        ClaimOutcome outcome = result.claim();
        if (outcome != null && !result.experiment().checksThePipelineOnly()) {
            newest.merge(
                    result.experiment().name(),
                    new ClaimRun(folder, result.manifest().startedAt(), outcome),
                    (before, now) -> now.startedAt().compareTo(before.startedAt()) >= 0 ? now : before);
        }
    }

    /** The plan is small and says whether the result, which is large, is worth reading; it may have been left out. */
    private static Optional<RunResult> claimTested(RunFolder run) {
        Optional<PlanSummary> plan = run.plan().readIfPresent();
        return plan.isPresent() && plan.get().claim() == null
                ? Optional.empty()
                : run.result().readIfPresent();
    }

    private static List<Path> runsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
