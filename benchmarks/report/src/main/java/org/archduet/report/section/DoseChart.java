package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archduet.report.chart.CostLineChart;
import org.archduet.report.chart.CostLineChart.Line;
import org.archduet.report.chart.CostLineChart.Place;
import org.archduet.report.chart.CostLineChart.Series;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.DoseWords;
import org.archduet.report.text.Figures;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.decision.DosePrice.AtDose;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * CPU time per request over one dose: the systems that took it with the line of their price, the others, which show
 * what drifts, in the same slices.
 */
final class DoseChart {
    private static final MetricId METRIC = MetricId.CPU_PER_REQUEST;

    private final Run run;
    private final Factor factor;
    private final Dose dose;
    private final List<DosePrice> prices;

    private DoseChart(Run run, Factor factor, Dose dose) {
        this.run = run;
        this.factor = factor;
        this.dose = dose;
        this.prices = run.result().prices().stream()
                .filter(price -> price.dose().equals(factor.name()) && price.metric() == METRIC)
                .toList();
    }

    /** Empty for a factor that gives no dose, and where no system has a figure at a dose. */
    static Optional<Block> of(Run run, Factor factor, String id) {
        return Optional.ofNullable(factor.dose()).flatMap(dose -> new DoseChart(run, factor, dose).draw(id));
    }

    private Optional<Block> draw(String id) {
        List<Series> series = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            Optional<DosePrice> price = price(system.name());
            List<Place> places = price.map(DoseChart::places).orElseGet(() -> placesWithout(system.name()));
            if (!places.isEmpty()) {
                series.add(new Series(
                        system.name(),
                        run.hue(system),
                        places,
                        price.map(DoseChart::line).orElse(null)));
                if (price.isEmpty()) {
                    without.add(system.name());
                }
            }
        }
        return series.size() <= without.size() ? Optional.empty() : Optional.of(block(id, series, without));
    }

    private Block block(String id, List<Series> series, List<String> without) {
        return new Block.Chart(
                CostLineChart.draw(
                        new CostLineChart.Drawing(
                                id,
                                "CPU time per request over the dose " + factor.name(),
                                prices.stream()
                                        .map(price -> DoseWords.sentence(
                                                price, run.result().decision().confidence()))
                                        .collect(Collectors.joining(" ")),
                                "dose “" + factor.name() + "”, in units of one " + dose.unit() + " for a mean request",
                                Figures::roundNanos),
                        series),
                "CPU time per request, at each level of the dose. Marks are means over blocks; a line is the mean of the"
                        + " blocks’ lines, and its slope is the price of one " + dose.unit() + "."
                        + (without.isEmpty()
                                ? ""
                                : " Without the dose, in the same slices: " + String.join(", ", without)
                                        + ". What changes there is drift."));
    }

    private Optional<DosePrice> price(String system) {
        return prices.stream().filter(price -> price.system().equals(system)).findFirst();
    }

    private static List<Place> places(DosePrice price) {
        return price.levels().stream()
                .map(level -> new Place(level.unitsPerRequest(), level.value().point(), true))
                .toList();
    }

    private static @Nullable Line line(DosePrice price) {
        Interval slope = price.slope();
        Interval atZero = price.atZero();
        return slope == null || atZero == null
                ? null
                : new Line(
                        atZero.point(),
                        slope.point(),
                        price.levels().stream()
                                .mapToDouble(AtDose::unitsPerRequest)
                                .max()
                                .orElse(0));
    }

    /** Of a system without the dose, each above the level that another system had at the same time. */
    private List<Place> placesWithout(String system) {
        Map<Integer, Double> units = prices.stream()
                .limit(1)
                .flatMap(price -> price.levels().stream())
                .collect(Collectors.toMap(AtDose::amount, AtDose::unitsPerRequest));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < factor.levels().size(); i++) {
            Double at = units.get(dose.amounts().get(i));
            Double value = value(factor.levels().get(i), system);
            if (at != null && value != null) {
                places.add(new Place(at, value, true));
            }
        }
        return places;
    }

    private @Nullable Double value(Level level, String system) {
        Function<Comparison, @Nullable Double> side =
                system.equals(level.baseline()) ? Comparison::baselineValue : Comparison::candidateValue;
        return system.equals(level.baseline()) || system.equals(level.candidate())
                ? level.shownBy(run.result().comparisons()).stream()
                        .filter(comparison -> comparison.metric() == METRIC)
                        .findFirst()
                        .map(side)
                        .orElse(null)
                : null;
    }
}
