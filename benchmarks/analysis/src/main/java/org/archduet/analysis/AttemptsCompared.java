package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.result.decision.Comparison;
import org.archduet.result.start.AttemptComparison;
import org.archduet.result.start.RepeatedStart;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;
import org.jspecify.annotations.Nullable;

/**
 * The discarded first attempts beside the second ones, and the verdicts that the run would have had with them: a choice
 * between two measurements that changes a verdict must not go unseen.
 */
final class AttemptsCompared {

    private final RunRecords records;
    private final RunComparisons comparing;

    AttemptsCompared(RunRecords records, RunComparisons comparing) {
        this.records = records;
        this.comparing = comparing;
    }

    /** Every start that was run again; without figures where the second attempt did not finish. */
    List<RepeatedStart> repeats() {
        return records.firstAttempts().stream()
                .map(first -> {
                    RepeatedStart repeat =
                            new RepeatedStart(first.id(), first.block(), first.system(), first.validity());
                    return second(first)
                            .map(second -> repeat.with(compared(first, second)))
                            .orElse(repeat);
                })
                .toList();
    }

    private Optional<Start> second(Start first) {
        return records.starts().stream()
                .filter(start -> start.id().equals(first.id()))
                .findFirst();
    }

    private List<AttemptComparison> compared(Start first, Start second) {
        List<Start> swapped = records.starts().stream()
                .map(start -> start.id().equals(first.id()) ? first.with(List.of()) : start)
                .toList();
        List<Comparison> chosen = comparing.primaryOf(records.starts());
        List<Comparison> other = comparing.primaryOf(swapped);
        List<Metric> metrics = MetricCatalogue.headline(Role.SECONDARY);
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
