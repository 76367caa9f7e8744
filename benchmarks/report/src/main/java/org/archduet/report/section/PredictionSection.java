package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.DifferenceWords;
import org.archduet.report.text.Figures;
import org.archduet.report.text.PredictionWords;
import org.archduet.report.text.Words;
import org.archduet.result.prediction.PredictedFigure;
import org.archduet.result.prediction.PredictedWorkload;
import org.archduet.result.prediction.PredictedWorkload.CountChange;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.prediction.PredictionVerdict;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.waterfall.Difference;
import org.jspecify.annotations.Nullable;

/** What prices by dose predict of other workloads, beside what was measured. */
final class PredictionSection implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        Prediction prediction = run.result().prediction();
        return prediction == null
                ? Optional.empty()
                : Optional.of(new Section("prediction", "Do the prices predict other workloads?", blocks(prediction)));
    }

    private static List<Block> blocks(Prediction prediction) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(PredictionWords.count(prediction), ""));
        blocks.add(new Block.Text(PredictionWords.rule(prediction), ""));
        blocks.add(new Block.Text(PredictionWords.prices(prediction), ""));
        prediction.cautions().forEach(caution -> blocks.add(new Block.Text(caution, "warned")));
        List<String> misses = prediction.workloads().stream()
                .flatMap(workload -> workload.figures().stream()
                        .filter(figure -> figure.verdict() == PredictionVerdict.MISSES)
                        .map(figure -> PredictionWords.sentence(workload, figure)))
                .toList();
        if (!misses.isEmpty()) {
            blocks.add(new Block.Items(misses));
        }
        blocks.add(new Block.Table(
                "CPU time per request, predicted and measured",
                List.of("Workload", "Figure", "Predicted", "Measured", "Error", "n", "Reading"),
                prediction.workloads().stream().flatMap(PredictionSection::rows).toList(),
                false));
        prediction.workloads().stream()
                .filter(workload -> !workload.note().isEmpty())
                .forEach(workload -> blocks.add(new Block.Text(workload.workload() + ": " + workload.note(), "")));
        blocks.add(new Block.Table(
                "Counted work for each request, and what its change explains at its price",
                List.of("Workload", "System", "Work", "In “" + prediction.base() + "”", "Here", "Explains"),
                prediction.workloads().stream()
                        .flatMap(workload -> workload.changes().stream().map(change -> row(workload, change)))
                        .toList(),
                true));
        return blocks;
    }

    private static Stream<Block.Row> rows(PredictedWorkload workload) {
        return workload.figures().stream().map(figure -> row(workload, figure));
    }

    private static Block.Row row(PredictedWorkload workload, PredictedFigure figure) {
        return Block.Row.of(
                workload.workload(),
                PredictionWords.label(workload, figure),
                PredictionWords.value(figure.predicted(), figure.unit()),
                PredictionWords.value(figure.measured(), figure.unit()),
                PredictionWords.errorOf(figure),
                String.valueOf(workload.blocks()),
                PredictionWords.reading(figure));
    }

    private static Block.Row row(PredictedWorkload workload, CountChange change) {
        return Block.Row.of(
                workload.workload(),
                change.system(),
                Words.capital(change.work().words()),
                count(change.baseCount()),
                count(change.count()),
                explained(change.explained()));
    }

    private static String explained(@Nullable Difference difference) {
        if (difference == null) {
            return Figures.NONE;
        }
        return difference.low() == 0 && difference.high() == 0
                ? "0"
                : DifferenceWords.signed(difference, Unit.NANOSECONDS);
    }

    private static String count(@Nullable Double count) {
        return count == null ? "not counted" : Figures.number(count);
    }
}
