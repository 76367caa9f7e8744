package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.chart.LadderChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.LadderWords;
import org.archduet.result.run.Rung;

/** What each boundary costs in isolation: the ladder drawn, its figures, and what each rung is there for. */
final class LadderSection implements SectionMaker {

    private static final String ID = "ladder";

    @Override
    public Optional<Section> make(Run run) {
        List<Rung> rungs = LadderWords.rungs(run.result());
        if (rungs.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Chart(
                LadderChart.draw(ID + "-chart", rungs),
                "One operation on each rung: dots are means, lines their intervals. The axis is logarithmic: equal"
                        + " distances are equal factors. On the right stand time and CPU time."));
        LadderWords.conditions(run.result()).forEach(sentence -> blocks.add(new Block.Text(sentence, "")));
        blocks.add(new Block.Table(
                "Figures of one operation, with their intervals",
                List.of("Rung", "Time", "CPU time", "Of it, other processes", "Allocated", "JVMs"),
                rungs.stream().map(LadderSection::figures).toList(),
                false));
        blocks.add(new Block.Table(
                "What each rung isolates, and what to see",
                List.of("Rung", "Isolates", "What to see"),
                rungs.stream()
                        .map(rung -> Block.Row.of(LadderWords.name(rung), rung.isolates(), rung.expect()))
                        .toList(),
                true));
        return Optional.of(new Section(ID, "What a boundary costs in isolation", blocks));
    }

    private static Block.Row figures(Rung rung) {
        return Block.Row.of(
                LadderWords.name(rung),
                LadderWords.time(rung.time()),
                LadderWords.time(rung.cpu()),
                rung.cpuOfOthers() == null || rung.cpuOfOthers().mean() == 0
                        ? Figures.NONE
                        : LadderWords.time(rung.cpuOfOthers()),
                LadderWords.size(rung.allocated()),
                String.valueOf(rung.time().forks().size()));
    }
}
