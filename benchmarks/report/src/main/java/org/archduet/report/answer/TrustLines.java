package org.archduet.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.report.page.FirstScreen.Line;
import org.archduet.report.run.Run;
import org.archduet.report.text.ArmWords;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.run.ParityResult;
import org.archduet.result.start.Window;

/**
 * Whether the run can be trusted, in three or four lines: what is against it first, then what was checked. The noise
 * floor and that all systems gave the same answers are among them, however many cautions there are.
 */
final class TrustLines {

    private static final int CAUTIONS = 2;

    /** Up to here there is room for what was checked besides. */
    private static final int LINES = 3;

    private TrustLines() {}

    /**
     * @param reasons against the run, gravest first
     * @param cautions what a reader must keep in mind, gravest first
     */
    static List<Line> of(Run run, List<String> reasons, List<String> cautions) {
        if (!reasons.isEmpty()) {
            return List.of(
                    new Line("against", "No: the run is INVALID for the reasons above. Conclude nothing from it."));
        }
        List<Line> against = new ArrayList<>();
        cautions.forEach(caution -> against.add(new Line("caution", caution)));
        List<Line> lines = new ArrayList<>(against.subList(0, Math.min(against.size(), CAUTIONS)));
        int more = against.size() - lines.size();
        if (more > 0) {
            int last = lines.size() - 1;
            Line worst = lines.get(last);
            lines.set(
                    last,
                    new Line(
                            worst.tone(),
                            worst.text() + " And " + more + (more == 1 ? " more caution" : " more cautions")
                                    + " further down."));
        }
        noiseFloor(run).map(TrustLines::checked).ifPresent(lines::add);
        sameAnswers(run).map(TrustLines::checked).ifPresent(lines::add);
        if (lines.size() < LINES) {
            lag(run).map(TrustLines::checked).ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private static Line checked(String text) {
        return new Line("checked", text);
    }

    private static Optional<String> sameAnswers(Run run) {
        ParityResult parity = run.result().parity();
        return parity != null
                        && parity.answersWereCompared()
                        && parity.differences().isEmpty()
                ? Optional.of("All systems gave the same answers to " + Figures.count(parity.operations())
                        + " replayed operations.")
                : Optional.empty();
    }

    /** The smallest and the largest of the primary metrics, and whether the differences are beyond it. */
    private static Optional<String> noiseFloor(Run run) {
        List<Comparison> known = run.primary().stream()
                .filter(comparison -> comparison.power().noiseFloor() != null && !Words.withheld(comparison))
                .sorted(Comparator.comparingDouble(TrustLines::floor))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Comparison most = known.get(known.size() - 1);
        String least = known.size() == 1 ? "" : said(known.get(0)) + " to ";
        return Optional.of("Noise floor: a second copy of the " + ArmWords.system(run.result(), most.baseline())
                + " differs by at most " + least
                + said(most) + "."
                + (run.primary().stream().allMatch(TrustLines::isBeyondFloor)
                        ? " All differences above are larger."
                        : ""));
    }

    private static String said(Comparison comparison) {
        return Sentences.difference(comparison.power().noiseFloor()) + " (" + Words.metric(comparison) + ")";
    }

    private static boolean isBeyondFloor(Comparison comparison) {
        Ratio ratio = comparison.ratio();
        double edge = 1 + floor(comparison);
        return ratio != null && !Words.withheld(comparison) && (ratio.low() > edge || ratio.high() < 1 / edge);
    }

    /** Beyond every ratio where it was not measured. */
    private static double floor(Comparison comparison) {
        return Objects.requireNonNullElse(comparison.power().noiseFloor(), Double.POSITIVE_INFINITY);
    }

    private static Optional<String> lag(Run run) {
        return run.result().starts().stream()
                .filter(start -> start.validity().isEmpty())
                .flatMap(start -> start.windows().stream())
                .map(Window::load)
                .filter(load -> load.offeredPerSecond() != null)
                .map(load -> load.sendLag().p99Nanos())
                .filter(Objects::nonNull)
                .max(Long::compare)
                .map(lag -> "The load driver was on time: in every window it sent 99 % of the requests within "
                        + Figures.nanos(lag) + " of their schedule.");
    }
}
