package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.chart.RatioSheet;
import org.archduet.report.run.Concluded;
import org.archduet.report.text.Figures;
import org.archduet.report.text.RunConditions;
import org.archduet.result.decision.Comparison;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.run.RunResult;

/** The primary ratios of a run, as one picture that needs no page. */
public final class RatioPicture {

    private RatioPicture() {}

    /**
     * The picture as a complete SVG file.
     *
     * @throws ResultsException when no primary metric has a ratio
     */
    public static String of(RunResult whole) {
        RunResult result = Concluded.of(whole);
        List<Comparison> primary = result.comparisons().stream()
                .filter(comparison -> comparison.primary() && comparison.ratio() != null)
                .toList();
        if (primary.isEmpty()) {
            throw new ResultsException(
                    "No primary metric of " + result.experiment().name()
                            + " has a ratio, so there is nothing to draw - name a valid run of two blocks or more");
        }
        List<String> notes = new ArrayList<>();
        notes.add("Each dot is a ratio, its line the "
                + Figures.percent(result.decision().confidence()) + " interval over "
                + primary.get(0).blocks() + " blocks.");
        RunConditions.dated(result).ifPresent(notes::add);
        return RatioSheet.draw(primary, result.decision(), notes);
    }
}
