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

/** Whether the run can be trusted, in three lines: what is against it first, then what was checked. */
final class TrustLines {

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
        List<Line> lines = new ArrayList<>(against.subList(0, Math.min(against.size(), LINES - 1)));
        List<Line> checked = checked(run);
        int more = against.size() - lines.size();
        for (Line line : checked) {
            if (lines.size() < LINES) {
                lines.add(line);
            }
        }
        if (more > 0 && !lines.isEmpty()) {
            int last = Math.min(against.size(), LINES - 1) - 1;
            Line worst = lines.get(last);
            lines.set(
                    last,
                    new Line(
                            worst.tone(),
                            worst.text() + " And " + more + (more == 1 ? " more caution" : " more cautions")
                                    + " further down."));
        }
        return List.copyOf(lines);
    }

    private static List<Line> checked(Run run) {
        List<Line> lines = new ArrayList<>();
        noiseFloor(run).ifPresent(text -> lines.add(new Line("checked", text)));
        ParityResult parity = run.result().parity();
        if (parity != null
                && parity.answersWereCompared()
                && parity.differences().isEmpty()) {
            lines.add(new Line(
                    "checked",
                    "All systems gave the same answers to " + Figures.count(parity.operations())
                            + " replayed operations."));
        }
        lag(run).ifPresent(text -> lines.add(new Line("checked", text)));
        return lines;
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
                + (known.stream().allMatch(TrustLines::isBeyondFloor) ? " All differences above are larger." : ""));
    }

    private static String said(Comparison comparison) {
        return Sentences.difference(comparison.power().noiseFloor()) + " (" + Words.metric(comparison) + ")";
    }

    private static boolean isBeyondFloor(Comparison comparison) {
        Ratio ratio = comparison.ratio();
        double edge = 1 + floor(comparison);
        return ratio != null && (ratio.low() > edge || ratio.high() < 1 / edge);
    }

    private static double floor(Comparison comparison) {
        return Objects.requireNonNullElse(comparison.power().noiseFloor(), 0.0);
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
