package org.archduet.report.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.report.text.ArmWords;
import org.archduet.report.text.CpuUse;
import org.archduet.report.text.InShort;
import org.archduet.report.text.NumberWords;
import org.archduet.report.text.RatioWords;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;

/**
 * The answer of a run in one sentence, made of its decided primary comparisons.
 *
 * <pre>{@code
 * On one CPU, six microservices answered in 4.10 ms instead of 1.05 ms and peaked at a fifth of the throughput.
 * }</pre>
 */
final class Headline {

    /** How a service architecture calls itself, so that its processes can be counted in a sentence. */
    private static final String COUNTED = "services";

    private Headline() {}

    /** Where nothing is concluded, it says that. */
    static String of(RunResult result) {
        List<Comparison> primary = primary(result);
        if (!result.experiment().comparesSystems()
                || result.validity().status() == Status.INVALID
                || primary.stream().allMatch(comparison -> comparison.ratio() == null)) {
            return InShort.of(result);
        }
        List<String> clauses = new ArrayList<>();
        find(primary, MetricId.RESPONSE_TIME_P50).flatMap(Headline::answered).ifPresent(clauses::add);
        find(primary, MetricId.PEAK_THROUGHPUT).flatMap(Headline::peaked).ifPresent(clauses::add);
        if (clauses.size() < 2) {
            find(primary, MetricId.CPU_PER_REQUEST).flatMap(Headline::cost).ifPresent(clauses::add);
        }
        String candidate = subject(result, result.experiment().candidate());
        String said = clauses.isEmpty()
                ? "this run can't tell " + candidate + " from "
                        + subject(result, result.experiment().baseline())
                : candidate + " " + String.join(" and ", clauses);
        return Words.capital(cpus(result) + ArmWords.condition(result) + said + ".") + open(primary, clauses.isEmpty());
    }

    private static List<Comparison> primary(RunResult result) {
        return result.comparisons().stream()
                .filter(Comparison::primary)
                .filter(comparison -> comparison.operation().equals(OperationName.MIX))
                .toList();
    }

    private static Optional<Comparison> find(List<Comparison> primary, MetricId metric) {
        return primary.stream()
                .filter(comparison -> comparison.metric() == metric)
                .findFirst();
    }

    private static Optional<String> answered(Comparison comparison) {
        return switch (comparison.verdict()) {
            case INCONCLUSIVE -> Optional.empty();
            case EQUIVALENT -> Optional.of("answered in the same time");
            case BASELINE_BETTER, CANDIDATE_BETTER ->
                Optional.of("answered in " + VerdictRows.candidate(comparison) + " instead of "
                        + VerdictRows.baseline(comparison));
        };
    }

    private static Optional<String> peaked(Comparison comparison) {
        Ratio ratio = comparison.ratio();
        return ratio == null || comparison.verdict() == Verdict.INCONCLUSIVE
                ? Optional.empty()
                : Optional.of(
                        comparison.verdict() == Verdict.EQUIVALENT
                                ? "peaked at the same throughput"
                                : "peaked at " + NumberWords.share(ratio.point()) + " the throughput");
    }

    private static Optional<String> cost(Comparison comparison) {
        return switch (comparison.verdict()) {
            case INCONCLUSIVE -> Optional.empty();
            case EQUIVALENT -> Optional.of("used the same CPU time per request");
            case BASELINE_BETTER, CANDIDATE_BETTER ->
                Optional.of("used " + RatioWords.brief(comparison) + " CPU time per request");
        };
    }

    /** What the run leaves open; nothing where all of it is open, since the sentence says that. */
    private static String open(List<Comparison> primary, boolean all) {
        String open = primary.stream()
                .filter(comparison -> comparison.verdict() == Verdict.INCONCLUSIVE)
                .map(Words::metric)
                .collect(Collectors.joining(", "));
        return all || open.isEmpty() ? "" : " Can't tell: " + open + ".";
    }

    private static String subject(RunResult result, String name) {
        int processes =
                system(result, name).map(system -> system.processes().size()).orElse(0);
        String own = ArmWords.system(result, name);
        return processes > 1 && own.endsWith(COUNTED) ? NumberWords.of(processes) + " " + own : "the " + own;
    }

    /** Such as {@code on one CPU,}; empty unless both systems had the same number. */
    private static String cpus(RunResult result) {
        List<Integer> cpus = Stream.of(
                        result.experiment().baseline(), result.experiment().candidate())
                .map(name -> system(result, name)
                        .map(system -> CpuUse.cpus(system.budget().systemCpus()))
                        .orElse(OptionalInt.empty()))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
        return cpus.size() == 2 && cpus.get(0).equals(cpus.get(1))
                ? "on " + NumberWords.of(cpus.get(0)) + (cpus.get(0) == 1 ? " CPU, " : " CPUs, ")
                : "";
    }

    private static Optional<SystemResult> system(RunResult result, String name) {
        return result.systems().stream()
                .filter(system -> system.name().equals(name))
                .findFirst();
    }
}
