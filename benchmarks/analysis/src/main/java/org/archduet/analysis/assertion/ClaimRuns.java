package org.archduet.analysis.assertion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity;

/**
 * The run of each claim, of those in some folders, that says most about it: one of the claim as it is now, before one
 * of a text that was changed since; of these a {@code VALID} one in the claim's own profile, before any other; of
 * these the newest. It makes no difference whether the claim stands in the experiment file that was run or in another
 * one that the same run decides. Runs that only check the pipeline are left out.
 *
 * @param best by name of the experiment file that states the claim
 * @param unreadable what kept a folder from being read, each with its path
 */
public record ClaimRuns(Map<String, ClaimRun> best, List<String> unreadable) {

    /**
     * One run of a claim.
     *
     * @param experiment name of the experiment that was run: another one where a run decided several claims
     * @param folder of its results
     * @param startedAt ISO 8601 in UTC
     * @param profile that it was made in
     * @param status whether its instrument can be trusted
     * @param current false when the claim's text was changed since
     */
    public record ClaimRun(
            String experiment,
            Path folder,
            String startedAt,
            String profile,
            Validity.Status status,
            boolean current,
            ClaimOutcome outcome) {

        private static final Comparator<ClaimRun> WEIGHT = Comparator.comparing(ClaimRun::current)
                .thenComparing(ClaimRun::asMeant)
                .thenComparing(ClaimRun::startedAt);

        private boolean asMeant() {
            return status == Validity.Status.VALID
                    && profile.equals(outcome.claim().profile());
        }
    }

    /**
     * Finds them.
     *
     * @param folders each holds results folders; one that does not exist holds none
     * @param hashes of the claims as they are now, by name of the experiment; of one that is not named, any text is
     *     current
     */
    public static ClaimRuns in(List<Path> folders, Map<String, String> hashes) {
        Map<String, ClaimRun> best = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        for (Path folder : folders) {
            for (Path run : runsIn(folder)) {
                try {
                    claimTested(new RunFolder(run)).ifPresent(result -> claimRuns(run, result, hashes)
                            .forEach((name, found) -> best.merge(name, found, BinaryOperator.maxBy(ClaimRun.WEIGHT))));
                } catch (ResultsException e) {
                    unreadable.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return new ClaimRuns(Map.copyOf(best), List.copyOf(unreadable));
    }

    /** By name of the experiment file that states the claim. */
    private static Map<String, ClaimRun> claimRuns(Path folder, RunResult result, Map<String, String> hashes) {
        Map<String, ClaimRun> runs = new TreeMap<>();
        if (result.experiment().checksThePipelineOnly()) {
            return runs;
        }
        for (NamedOutcome named : result.claims()) {
            ClaimOutcome outcome = named.outcome();
            String now = hashes.getOrDefault(named.experiment(), outcome.sha256());
            runs.put(
                    named.experiment(),
                    new ClaimRun(
                            result.experiment().name(),
                            folder,
                            result.manifest().startedAt(),
                            result.experiment().profile(),
                            result.validity().status(),
                            outcome.sha256().equals(now),
                            outcome));
        }
        return runs;
    }

    /** The plan is small and says whether the result, which is large, is worth reading; it may have been left out. */
    private static Optional<RunResult> claimTested(RunFolder run) {
        Optional<PlanSummary> plan = run.plan().readIfPresent();
        return plan.isPresent() && plan.get().claims().isEmpty()
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
