package org.archduet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.analysis.load.LineFit;
import org.archduet.analysis.load.Means;
import org.archduet.analysis.metric.Windows;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.decision.DosePrice.AtDose;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.MetricId;
import org.jspecify.annotations.Nullable;

/** What a unit of each dose costs, by the rule that {@link DosePrice} states. */
final class DosePrices {

    /** What a price is looked for in. */
    private static final Map<MetricId, Function<Window, @Nullable Double>> METRICS = metrics();

    private final List<Start> starts;
    private final Means means;

    /** @param starts of the run; those that are not valid are left out */
    DosePrices(List<Start> starts, double confidence) {
        this.starts =
                starts.stream().filter(start -> start.validity().isEmpty()).toList();
        this.means = new Means(confidence);
    }

    private static Map<MetricId, Function<Window, @Nullable Double>> metrics() {
        Map<MetricId, Function<Window, @Nullable Double>> metrics = new LinkedHashMap<>();
        metrics.put(MetricId.CPU_PER_REQUEST, window -> window.resources().cpuNanosPerRequest());
        metrics.put(MetricId.RESPONSE_TIME_P50, window -> {
            Long median = window.load().responseTime().p50Nanos();
            return median == null ? null : (Double) median.doubleValue();
        });
        return metrics;
    }

    /** What a block showed at one level. */
    private record Seen(int block, int amount, double units, double value) {}

    /** One for each dose, system that took it, and metric that was measured, in the order of the factors. */
    List<DosePrice> of(List<Factor> factors) {
        return factors.stream()
                .flatMap(factor -> Stream.ofNullable(factor.dose())
                        .flatMap(dose -> dose.systems().stream().flatMap(system -> METRICS.keySet().stream()
                                .flatMap(metric -> price(factor, dose, system, metric)))))
                .toList();
    }

    private Stream<DosePrice> price(Factor factor, Dose dose, Dose.Dosed system, MetricId metric) {
        List<Seen> seen = new ArrayList<>();
        int overloaded = 0;
        for (Start start : starts) {
            if (start.system().equals(system.system())) {
                for (int level = 0; level < factor.levels().size(); level++) {
                    Window window = window(start, factor.levels().get(level));
                    if (window != null && window.outcome() != Outcome.OK) {
                        overloaded++;
                    } else if (window != null) {
                        seen(start, window, dose.amounts().get(level), system, metric)
                                .forEach(seen::add);
                    }
                }
            }
        }
        return seen.isEmpty() && overloaded == 0
                ? Stream.empty()
                : Stream.of(price(factor.name(), dose, system.system(), metric, seen, overloaded));
    }

    private static @Nullable Window window(Start start, Level level) {
        return level.window() == null ? null : Windows.byId(start, level.window());
    }

    private static Stream<Seen> seen(Start start, Window window, int amount, Dose.Dosed system, MetricId metric) {
        Double units = system.perRequest(amount, window.load());
        Double value = Objects.requireNonNull(METRICS.get(metric)).apply(window);
        return units == null || value == null
                ? Stream.empty()
                : Stream.of(new Seen(start.block(), amount, units, value));
    }

    private DosePrice price(String factor, Dose dose, String system, MetricId metric, List<Seen> seen, int overloaded) {
        List<LineFit> lines = seen.stream().map(Seen::block).distinct().sorted().toList().stream()
                .flatMap(block -> LineFit.of(seen.stream()
                                .filter(one -> one.block() == block)
                                .map(one -> new LineFit.Point(one.units(), one.value()))
                                .toList())
                        .stream())
                .toList();
        @Nullable Interval slope = mean(lines.stream().map(LineFit::slope).toList());
        return new DosePrice(
                factor,
                dose.unit(),
                system,
                metric,
                slope,
                mean(lines.stream().map(LineFit::base).toList()),
                dose.amounts().stream().flatMap(amount -> atDose(amount, seen)).toList(),
                lines.size(),
                DosePrice.Verdict.of(slope),
                note(lines.size(), overloaded));
    }

    private Stream<AtDose> atDose(int amount, List<Seen> seen) {
        List<Seen> here = seen.stream().filter(one -> one.amount() == amount).toList();
        return here.isEmpty()
                ? Stream.empty()
                : Stream.of(new AtDose(
                        amount,
                        Rounded.significant(
                                Paired.mean(here.stream().map(Seen::units).toList())),
                        means.of(here.stream().map(Seen::value).toList()),
                        here.size()));
    }

    private @Nullable Interval mean(List<Double> values) {
        return values.isEmpty() ? null : means.of(values);
    }

    private static String note(int blocks, int overloaded) {
        if (overloaded > 0) {
            return "Left out: " + overloaded + (overloaded == 1 ? " level" : " levels")
                    + " of a block at which the system did not keep up.";
        }
        if (blocks == 0) {
            return "No block has this figure at two levels.";
        }
        return blocks == 1 ? "One block shows no spread, so there is no interval." : "";
    }
}
