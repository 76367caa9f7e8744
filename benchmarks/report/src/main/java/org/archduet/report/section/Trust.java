package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.start.Invariant;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Validity.Status;

/**
 * Why the numbers may be believed: same answers, invariants kept, a driver that was on time and far from its ceiling.
 */
final class Trust implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Block> blocks = new ArrayList<>(ParityWords.of(run));
        blocks.add(invariants(run));
        Calibration calibration = run.result().calibration();
        if (calibration != null) {
            blocks.add(new Block.Text(
                    "The driver's ceiling on this machine, against " + calibration.server() + ": "
                            + Figures.rate(calibration.ceilingPerSecond()) + "; its floor: a median service time of "
                            + Figures.nanos(calibration.floor().p50Nanos()) + ", "
                            + Figures.nanos(calibration.cpuNanosPerRequest()) + " of its own CPU per request."
                            + (calibration.steady()
                                    ? ""
                                    : " It had not settled when this was measured, so its true ceiling is higher."),
                    ""));
        }
        List<Block.Row> rows = new ArrayList<>();
        for (Start start : run.result().starts()) {
            for (Window window : start.windows()) {
                rows.add(row(start, window));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "The driver and the machine in each window",
                    List.of(
                            "Start",
                            "Window",
                            "scheduled",
                            "sent",
                            "send lag p99",
                            "largest lag",
                            "most in flight",
                            "stolen CPU",
                            "other processes' CPU"),
                    rows,
                    true));
        }
        return Optional.of(new Section("trust", title(run), blocks));
    }

    private static String title(Run run) {
        return run.result().validity().status() == Status.VALID
                ? "Why the numbers can be trusted"
                : "What was checked and watched";
    }

    private static Block invariants(Run run) {
        Map<String, Long> broken = new TreeMap<>();
        long audits = 0;
        for (Start start : run.result().starts()) {
            audits += start.invariants().isEmpty() ? 0 : 1;
            for (Invariant invariant : start.invariants()) {
                if (invariant.violations() > 0) {
                    broken.merge(
                            invariant.name() + " (" + invariant.rule() + "), for example "
                                    + (invariant.example() == null ? "unknown" : invariant.example()),
                            invariant.violations(),
                            Long::sum);
                }
            }
        }
        if (!broken.isEmpty()) {
            return new Block.Text(
                    "BROKEN INVARIANTS: "
                            + broken.entrySet().stream()
                                    .map(entry ->
                                            entry.getKey() + ": " + Figures.count(entry.getValue()) + " violations")
                                    .collect(Collectors.joining("; ")),
                    "loud");
        }
        return new Block.Text(audited(audits, run.result().starts().size()), "");
    }

    private static String audited(long audits, int starts) {
        if (starts == 0) {
            return "No start was finished, so no business invariants were audited.";
        }
        if (audits == 0) {
            return "No business invariants were audited.";
        }
        return "Business invariants were audited after " + Figures.count(audits)
                + (audits == starts ? "" : " of " + starts) + (starts == 1 ? " start" : " starts")
                + ": none is broken.";
    }

    private static Block.Row row(Start start, Window window) {
        TimeDistribution lag = window.load().sendLag();
        return Block.Row.of(
                start.id(),
                window.load().id().value(),
                Figures.count(window.load().scheduled()),
                Figures.count(window.load().sent()),
                Figures.nanos(lag.p99Nanos()),
                Figures.nanos(lag.maxNanos()),
                Figures.count(window.load().driver().maxInFlight()),
                Figures.percent(window.resources().stealFraction()),
                Figures.percent(window.resources().otherCpuFraction()));
    }
}
