package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.report.chart.LevelRatioChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.FactorWords;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.decision.Trend;
import org.archduet.result.vocabulary.MetricId;

/**
 * One factor of the experiment that gives no dose: the ratio at each of its levels, and how it changes over them.
 *
 * @param index 0-based among the factors of the experiment
 */
record FactorSection(int index) implements SectionMaker {

    /** None of them is the colour of a system. */
    private static final Map<MetricId, Integer> HUES = Map.of(
            MetricId.CPU_PER_REQUEST, 2,
            MetricId.RESPONSE_TIME_P50, 3,
            MetricId.PEAK_THROUGHPUT, 4,
            MetricId.RESPONSE_TIME_P99, 5);

    @Override
    public Optional<Section> make(Run run) {
        List<Factor> factors = run.result().factors().stream()
                .filter(factor -> factor.dose() == null)
                .toList();
        return index < factors.size() ? Optional.of(section(run, factors.get(index))) : Optional.empty();
    }

    private Section section(Run run, Factor factor) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(FactorWords.explained(factor), "")));
        List<Trend> trends = run.result().trends().stream()
                .filter(trend -> trend.factor().equals(factor.name()))
                .toList();
        if (!trends.isEmpty()) {
            blocks.add(new Block.Items(trends.stream()
                    .map(trend -> FactorWords.trend(factor, trend, run.result().decision()))
                    .toList()));
        }
        chart(run, factor).ifPresent(blocks::add);
        List<Block.Row> rows = factor.levels().stream()
                .flatMap(level ->
                        level.shownBy(run.result().comparisons()).stream().map(comparison -> row(level, comparison)))
                .toList();
        blocks.add(
                rows.isEmpty()
                        ? new Block.Text("No level was measured in both systems.", "")
                        : new Block.Table(
                                "Each level of " + factor.name(),
                                List.of("Level", "Metric", "Baseline", "Candidate", "Ratio", "n", "Verdict"),
                                rows,
                                false));
        return new Section("factor-" + (index + 1), "Factor: " + factor.name(), blocks);
    }

    /** Ratios by level, a line for each metric; empty when none was measured. */
    private Optional<Block> chart(Run run, Factor factor) {
        List<LevelRatioChart.Series> series = new ArrayList<>();
        for (MetricId metric : MetricId.values()) {
            List<LevelRatioChart.Place> places = places(run, factor, metric);
            if (!places.isEmpty()) {
                String label = metric.isResponseTime() ? metric.shortName() : metric.words();
                series.add(new LevelRatioChart.Series(label, HUES.getOrDefault(metric, 2), places));
            }
        }
        if (series.isEmpty()) {
            return Optional.empty();
        }
        String description = series.stream()
                .map(one -> one.label() + ": "
                        + one.places().stream()
                                .map(place -> factor.levels().get(place.level()).label() + " "
                                        + Figures.fixed(place.ratio(), 2))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return Optional.of(new Block.Chart(
                LevelRatioChart.draw(
                        new LevelRatioChart.Drawing(
                                "factor-chart-" + (index + 1),
                                "Ratios by level of " + factor.name(),
                                description,
                                factor.name(),
                                factor.levels().stream().map(Level::label).toList(),
                                run.result().decision().equivalenceBand()),
                        series),
                "Each mark is the ratio candidate over baseline at one level, with its "
                        + Figures.percent(run.result().decision().confidence())
                        + " interval over blocks. The shaded band counts as equal. A line that is level means that the "
                        + "factor changes nothing in the comparison, whatever it does to each system."));
    }

    private static List<LevelRatioChart.Place> places(Run run, Factor factor, MetricId metric) {
        List<LevelRatioChart.Place> places = new ArrayList<>();
        for (int level = 0; level < factor.levels().size(); level++) {
            int at = level;
            factor.levels().get(level).shownBy(run.result().comparisons()).stream()
                    .filter(comparison -> comparison.metric() == metric && !Words.withheld(comparison))
                    .forEach(comparison -> {
                        Ratio ratio = comparison.ratio();
                        if (ratio != null) {
                            places.add(new LevelRatioChart.Place(at, ratio.point(), ratio.low(), ratio.high()));
                        } else if (comparison.blockRatios().size() == 1) {
                            places.add(new LevelRatioChart.Place(
                                    at, comparison.blockRatios().get(0), null, null));
                        }
                    });
        }
        return places;
    }

    private static Block.Row row(Level level, Comparison comparison) {
        return Block.Row.of(
                level.label(),
                Words.capital(comparison.metric().words()),
                Figures.of(comparison.baselineValue(), comparison.unit()),
                Figures.of(comparison.candidateValue(), comparison.unit()),
                Sentences.ratio(comparison),
                String.valueOf(comparison.blocks()),
                Words.verdict(comparison));
    }
}
