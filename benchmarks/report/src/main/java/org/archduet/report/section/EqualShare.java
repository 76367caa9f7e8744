package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.CapacityWords;
import org.archduet.report.text.CpuUse;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowKind;

/** The comparison at an equal share of each system's own capacity, beside the one at equal load. */
final class EqualShare implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<String> loads = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Window> windows = run.windows(system, WindowKind.OPEN_LOOP_SHARE);
            if (!windows.isEmpty()) {
                loads.add(system.name() + " at "
                        + Figures.rate(Run.mean(windows, window -> window.load().offeredPerSecond()))
                        + CpuUse.described(windows, system.budget().systemCpus())
                                .map(used -> " with " + used)
                                .orElse(""));
            }
        }
        List<Comparison> comparisons = run.comparisons(OperationName.MIX).stream()
                .filter(comparison -> comparison.window().isMain(WindowKind.OPEN_LOOP_SHARE))
                .toList();
        if (loads.isEmpty() || comparisons.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Section("equal-share", "At an equal share of SLO capacity", blocks(run, loads, comparisons)));
    }

    private static List<Block> blocks(Run run, List<String> loads, List<Comparison> comparisons) {
        List<Block> blocks = new ArrayList<>();
        CapacityWords.sharesCautions(run.result()).forEach(caution -> blocks.add(new Block.Text(caution, "warned")));
        blocks.add(new Block.Text(
                "At equal load both systems get the same requests per second, which shows what the same work "
                        + "costs and how long users wait. Here each gets the same share of its SLO capacity ("
                        + String.join(", ", loads)
                        + (run.facts().ownDatabase() ? "; the database included" : "")
                        + "). An equal share of SLO capacity does not mean equal CPU utilisation.",
                ""));
        blocks.add(new Block.Table(
                "Compared at an equal share of SLO capacity",
                List.of(
                        "Metric",
                        run.result().experiment().baseline(),
                        run.result().experiment().candidate(),
                        "ratio (95 % interval)",
                        "n",
                        "noise floor",
                        "verdict"),
                comparisons.stream().map(EqualShare::row).toList(),
                false));
        return blocks;
    }

    private static Block.Row row(Comparison comparison) {
        return Block.Row.of(
                Words.capital(comparison.metric().words()),
                Figures.of(comparison.baselineValue(), comparison.unit()),
                Figures.of(comparison.candidateValue(), comparison.unit()),
                Sentences.ratio(comparison),
                Integer.toString(comparison.blocks()),
                Sentences.difference(comparison.power().noiseFloor()),
                Words.verdict(comparison));
    }
}
