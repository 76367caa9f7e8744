package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.Contradiction;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.capacity.ServiceLevel;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.run.SystemResult;
import org.archduet.result.trial.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * Capacities beside the windows that were measured at a share of them. Such a window offered less than the capacity, so
 * it should have kept the SLO that defines it: one that did not is a test of the capacity that failed. The limits are
 * those of the search (outcome, failed requests, percentile). The search asks for the lower confidence bound of the
 * percentile to be beyond the limit; here the recorded percentile counts, so a window near the limit counts as broken
 * that the search would call undecided.
 */
final class ContradictedCapacities {

    /** Up to this share of broken windows the capacity is moved down; above, nothing is left of it. */
    static final double MOST_BROKEN = 0.25;

    private final RunRecords records;

    ContradictedCapacities(RunRecords records) {
        this.records = records;
    }

    /** The capacities, those that are contradicted with what speaks against them. */
    List<Capacity> judged() {
        return records.capacity().stream().map(this::judged).toList();
    }

    private Capacity judged(Capacity capacity) {
        Optional<ServiceLevel> slo = ServiceLevel.read(capacity.slo());
        List<Window> tests = tests(capacity.system());
        List<Window> broken = tests.stream()
                .filter(window -> window.outcome() != Outcome.OK
                        || slo.filter(level -> breaks(window.load(), level)).isPresent())
                .toList();
        if (broken.isEmpty()) {
            return capacity;
        }
        double rate =
                broken.stream().mapToDouble(window -> rate(window.load())).min().orElseThrow();
        boolean withdrawn = broken.size() > MOST_BROKEN * tests.size();
        Double pass = capacity.passPerSecond();
        Contradiction contradiction = new Contradiction(
                rate,
                share(capacity.system(), rate),
                tests.size(),
                broken.size(),
                (int) broken.stream()
                        .filter(window -> window.outcome() == Outcome.OVERLOADED)
                        .count(),
                withdrawn,
                pass);
        return capacity.contradicted(withdrawn || pass == null ? null : (Double) Math.min(pass, rate), contradiction);
    }

    /** Windows of valid trials at a share of the system's capacity; a second copy is offered what the original is. */
    private List<Window> tests(String system) {
        List<String> measured = new ArrayList<>(List.of(system));
        records.systems().stream()
                .filter(other -> other.isCopyOf(system))
                .map(SystemResult::name)
                .filter(copy -> records.capacity().stream()
                        .noneMatch(own -> own.system().equals(copy)))
                .forEach(measured::add);
        return records.trials().stream()
                .filter(trial -> measured.contains(trial.system()))
                .filter(trial -> trial.validity().isEmpty())
                .flatMap(trial -> trial.windows().stream())
                .filter(window -> window.load().kind() == WindowKind.OPEN_LOOP_SHARE)
                .toList();
    }

    /** A lower percentile beyond the limit breaks the SLO too, where its own has too few samples behind it. */
    private static boolean breaks(LoadMeasurement load, ServiceLevel slo) {
        TimeDistribution times = load.responseTime();
        return load.errors().total() > slo.failureFraction() * load.scheduled()
                || beyond(0.5, times.p50Nanos(), slo)
                || beyond(0.9, times.p90Nanos(), slo)
                || beyond(0.99, times.p99Nanos(), slo)
                || beyond(0.999, times.p999Nanos(), slo);
    }

    private static boolean beyond(double quantile, @Nullable Long nanos, ServiceLevel slo) {
        return nanos != null && quantile <= slo.quantile() && nanos > slo.limitNanos();
    }

    /** As planned, since what a seeded schedule offers differs a little. */
    private static double rate(LoadMeasurement load) {
        Double planned = load.arrival().ratePerSecond();
        Double offered = load.offeredPerSecond();
        return planned != null ? planned : offered != null ? offered : load.achievedPerSecond();
    }

    private @Nullable Double share(String system, double rate) {
        return records.searched().stream()
                .filter(searched -> searched.system().equals(system))
                .map(SearchedCapacity::referencePerSecond)
                .filter(Objects::nonNull)
                .map(reference -> rate / reference)
                .findFirst()
                .orElse(null);
    }
}
