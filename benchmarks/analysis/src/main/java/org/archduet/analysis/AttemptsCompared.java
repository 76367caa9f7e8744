package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.analysis.slice.MergedWindows;
import org.archduet.analysis.slice.RepeatedRound;
import org.archduet.result.decision.Comparison;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.AttemptComparison;
import org.archduet.result.start.Repeat;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;
import org.jspecify.annotations.Nullable;

/**
 * What was disturbed and measured again, with the discarded attempts beside the used ones and the verdicts that the run
 * would have had with them: a choice between two measurements that changes a verdict must not go unseen. In version 1
 * whole starts were repeated, since then rounds.
 */
final class AttemptsCompared {

    private final RunRecords records;
    private final RunFolder folder;
    private final RunComparisons comparing;

    AttemptsCompared(RunRecords records, RunFolder folder, RunComparisons comparing) {
        this.records = records;
        this.folder = folder;
        this.comparing = comparing;
    }

    /** Without figures where the second attempt at a start did not finish, or no primary metric is concerned. */
    List<Repeat> repeats() {
        return records.repeatedRounds().isEmpty()
                ? folder.readFirstAttempts().stream().map(this::ofStart).toList()
                : records.repeatedRounds().stream().map(this::ofRound).toList();
    }

    private Repeat ofStart(Start first) {
        Repeat repeat = Repeat.ofStart(first.block(), first.system(), first.validity());
        return used(first)
                .map(second -> repeat.with(compared(
                        first, second, List.of(first.with(List.of())), MetricCatalogue.headline(Role.SECONDARY))))
                .orElse(repeat);
    }

    private Repeat ofRound(RepeatedRound repeated) {
        List<Start> instead = repeated.instead(records.starts()).stream()
                .map(start -> MergedWindows.used(start, folder.measured(start)))
                .toList();
        List<Metric> concerned = MetricCatalogue.headline(Role.SECONDARY).stream()
                .filter(metric -> metric.key().window().equals(repeated.round().condition()))
                .toList();
        Repeat repeat = repeated.repeat();
        return instead.stream()
                .filter(start -> start.system().equals(repeated.system()))
                .findFirst()
                .flatMap(first -> used(first).map(second -> compared(first, second, instead, concerned)))
                .map(repeat::with)
                .orElse(repeat);
    }

    private Optional<Start> used(Start other) {
        return records.starts().stream()
                .filter(start -> start.id().equals(other.id()))
                .findFirst();
    }

    /** @param others starts with the discarded attempt in them, which replace those of the same id */
    private List<AttemptComparison> compared(Start first, Start second, List<Start> others, List<Metric> metrics) {
        if (metrics.isEmpty()) {
            return List.of();
        }
        Map<String, Start> replacing = others.stream().collect(Collectors.toMap(Start::id, Function.identity()));
        List<Start> swapped = records.starts().stream()
                .map(start -> replacing.getOrDefault(start.id(), start))
                .toList();
        List<Comparison> chosen = comparing.of(metrics, records.starts());
        List<Comparison> other = comparing.of(metrics, swapped);
        List<AttemptComparison> compared = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            Metric metric = metrics.get(i);
            Double ofFirst = value(metric, first);
            Double ofSecond = value(metric, second);
            String why = notCompared(second, ofFirst, ofSecond, List.of(chosen.get(i), other.get(i)));
            compared.add(new AttemptComparison(
                    metric.key().metric(),
                    metric.key().metric().unit(),
                    ofFirst,
                    ofSecond,
                    chosen.get(i).verdict(),
                    (why == null ? other : chosen).get(i).verdict(),
                    why));
        }
        return compared;
    }

    /** Without a figure an attempt cannot have changed a verdict: its block would only be missing. */
    private static @Nullable String notCompared(
            Start second, @Nullable Double ofFirst, @Nullable Double ofSecond, List<Comparison> comparisons) {
        if (!second.validity().isEmpty()) {
            return "neither attempt is usable: " + second.validity().get(0).detail();
        }
        if (comparisons.stream()
                .anyMatch(comparison -> comparison.decision().cautions().contains(Caution.VERDICT_WITHHELD))) {
            return "verdict withheld";
        }
        if (ofFirst == null) {
            return ofSecond == null ? "not measured" : "not measured in the first attempt";
        }
        return ofSecond == null ? "not measured in the second attempt" : null;
    }

    private static @Nullable Double value(Metric metric, Start start) {
        return metric.value().apply(start);
    }
}
