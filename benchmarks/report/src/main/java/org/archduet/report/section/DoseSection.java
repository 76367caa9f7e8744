package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.DoseWords;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Words;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.decision.Factor;
import org.archduet.result.load.LoadAxis.Interval;

/** What a unit of each dose costs in place. */
final class DoseSection implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Factor> factors = run.result().factors().stream()
                .filter(factor -> factor.dose() != null)
                .toList();
        if (factors.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(DoseWords.EXPLAINED, "")));
        List<String> said = DoseWords.cpuPrices(run.result());
        if (!said.isEmpty()) {
            blocks.add(new Block.Items(said));
        }
        for (Factor factor : factors) {
            DoseChart.of(run, factor, "dose-chart-" + (factors.indexOf(factor) + 1))
                    .ifPresent(blocks::add);
        }
        List<DosePrice> prices = run.result().prices();
        blocks.add(
                prices.isEmpty()
                        ? new Block.Text("No price can be given.", "")
                        : new Block.Table(
                                "Price of one unit ("
                                        + Figures.percent(
                                                run.result().decision().confidence()) + " interval over blocks)",
                                List.of("Dose", "System", "Metric", "Price of one", "At dose 0", "n", "Verdict"),
                                prices.stream().map(DoseSection::row).toList(),
                                false));
        return Optional.of(new Section("dose-prices", "Prices in place, by dose", blocks));
    }

    private static Block.Row row(DosePrice price) {
        Interval atZero = price.atZero();
        return Block.Row.of(
                price.dose(),
                price.system(),
                Words.capital(price.metric().words()),
                DoseWords.cell(price),
                atZero == null
                        ? Figures.NONE
                        : Figures.of(atZero.point(), price.metric().unit()),
                String.valueOf(price.blocks()),
                DoseWords.verdict(price));
    }
}
