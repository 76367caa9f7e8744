package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.report.chart.LoadCurveChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.CapacityWords;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Words;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.run.SystemResult;
import org.archduet.result.validity.Outcome;
import org.jspecify.annotations.Nullable;

/** Capacity under the SLO, and how each system answers as the load grows beyond it. */
final class CapacitySection implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Capacity> capacities = run.result().capacity();
        if (capacities.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "Capacity: highest offered load that keeps the SLO, as an interval",
                List.of("System", "SLO", "highest pass", "lowest fail", "width", "held on", "note"),
                capacities.stream().map(CapacitySection::row).toList(),
                false));
        boolean tail = drawn(capacities).anyMatch(point -> point.responseTime().p99Nanos() != null);
        List<LoadCurveChart.Curve> curves = curves(run, tail);
        if (!curves.isEmpty()) {
            blocks.add(new Block.Chart(
                    LoadCurveChart.draw("capacity-curve", description(capacities), curves, limit(capacities)),
                    "Follow a line from left to right: the " + (tail ? "99th" : "90th")
                            + " percentile of response time as more load is offered; the band is "
                            + "the interval of the system's capacity, and a hollow mark is a window in which it did not keep up."
                            + slo(capacities, tail)
                            + leftOut(capacities, tail)));
            blocks.add(new Block.Table(
                    "Offered load against response, one window each",
                    List.of(
                            "System",
                            "offered",
                            "achieved",
                            "correct",
                            "p50",
                            "p99",
                            "send lag p99",
                            "failed",
                            "CPUs",
                            "CPU per request",
                            "outcome"),
                    capacities.stream()
                            .flatMap(capacity -> capacity.curve().stream().map(point -> row(capacity.system(), point)))
                            .toList(),
                    true));
        }
        blocks.add(new Block.Table(
                "Every window of the searches",
                List.of("System", "start", "asked", "bounds of the percentile", "failed", "verdict"),
                capacities.stream()
                        .flatMap(capacity -> capacity.steps().stream().map(step -> row(capacity.system(), step)))
                        .toList(),
                true));
        return Optional.of(new Section("capacity", "Capacity and load curve", blocks));
    }

    private static Block.Row row(Capacity capacity) {
        return Block.Row.of(
                capacity.system(),
                capacity.slo(),
                capacity.withdrawn() ? "withdrawn" : Figures.rate(capacity.passPerSecond()),
                Figures.rate(capacity.failPerSecond()),
                Figures.percent(capacity.width()),
                CapacityWords.starts(capacity),
                (CapacityWords.against(capacity) + " " + CapacityWords.note(capacity)).strip());
    }

    private static Block.Row row(String system, LoadPoint point) {
        return Block.Row.of(
                system,
                Figures.rate(point.offeredPerSecond()),
                Figures.rate(point.achievedPerSecond()),
                Figures.rate(point.goodputPerSecond()),
                Figures.nanos(point.responseTime().p50Nanos()),
                Figures.nanos(point.responseTime().p99Nanos()),
                Figures.nanos(point.sendLag().p99Nanos()),
                Figures.count(point.errors().total()),
                point.cpus() == null ? Figures.NONE : Figures.number(point.cpus()),
                Figures.nanos(point.cpuNanosPerRequest()),
                point.validity().isEmpty()
                        ? Words.outcome(point.outcome())
                        : "DISCARDED: " + Words.reason(point.validity().get(0).code()));
    }

    private static LoadCurveChart.@Nullable Limit limit(List<Capacity> capacities) {
        return capacities.stream()
                .flatMap(capacity -> capacity.level().stream())
                .findFirst()
                .map(level -> new LoadCurveChart.Limit("SLO: " + level.described(), level.limitNanos()))
                .orElse(null);
    }

    private static String slo(List<Capacity> capacities, boolean tail) {
        if (limit(capacities) == null) {
            return "";
        }
        return " The dashed line is the limit of the SLO."
                + (tail
                        ? ""
                        : " The SLO is on the 99th percentile, and no window of these curves has the 662 requests that it "
                                + "needs: a 90th percentile above the line breaks the SLO for certain, one below it may do so.");
    }

    /** What the drawing lacks on purpose. */
    private static String leftOut(List<Capacity> capacities, boolean tail) {
        List<String> said = new ArrayList<>();
        for (Capacity capacity : capacities) {
            if (capacity.withdrawn()) {
                said.add(" No band for " + capacity.system() + ": its capacity is " + CapacityWords.against(capacity));
            }
            for (LoadPoint point : capacity.curve()) {
                if (!point.validity().isEmpty()) {
                    said.add(" Discarded and not drawn: " + capacity.system() + " at "
                            + Figures.rate(point.offeredPerSecond()) + " ("
                            + point.validity().get(0).detail() + ").");
                } else if (percentile(point, tail) == null) {
                    said.add(" A gap in the line of " + capacity.system() + " at "
                            + Figures.rate(point.offeredPerSecond())
                            + ": its window had too few answers for this percentile.");
                }
            }
        }
        return String.join("", said);
    }

    private static Block.Row row(String system, CapacityStep step) {
        return Block.Row.of(
                system,
                step.start(),
                Figures.rate(step.askedPerSecond()),
                Figures.nanos(step.lowNanos()) + " – " + Figures.nanos(step.highNanos()),
                Figures.count(step.load().errors().total()),
                step.verdict().name());
    }

    private static Stream<LoadPoint> drawn(List<Capacity> capacities) {
        return capacities.stream()
                .flatMap(capacity -> capacity.curve().stream())
                .filter(point -> point.validity().isEmpty());
    }

    private static @Nullable Long percentile(LoadPoint point, boolean tail) {
        return tail ? point.responseTime().p99Nanos() : point.responseTime().p90Nanos();
    }

    /** @param tail whether any window has enough requests for a p99, which all lines show then; otherwise their p90 */
    private static List<LoadCurveChart.Curve> curves(Run run, boolean tail) {
        List<LoadCurveChart.Curve> curves = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            run.result().capacity().stream()
                    .filter(capacity -> capacity.system().equals(system.name()))
                    .filter(capacity -> !capacity.curve().isEmpty())
                    .map(capacity -> curve(capacity, run.hue(system), tail))
                    .filter(curve -> !curve.pieces().isEmpty())
                    .forEach(curves::add);
        }
        return curves;
    }

    private static LoadCurveChart.Curve curve(Capacity capacity, int hue, boolean tail) {
        List<List<LoadCurveChart.Place>> pieces = new ArrayList<>();
        List<LoadCurveChart.Place> piece = new ArrayList<>();
        for (LoadPoint point : capacity.curve()) {
            if (!point.validity().isEmpty()) {
                continue;
            }
            Long nanos = percentile(point, tail);
            if (nanos == null) {
                piece = new ArrayList<>();
            } else {
                if (piece.isEmpty()) {
                    pieces.add(piece);
                }
                piece.add(new LoadCurveChart.Place(point.offeredPerSecond(), nanos, point.outcome() == Outcome.OK));
            }
        }
        return new LoadCurveChart.Curve(
                capacity.system(), hue, orZero(capacity.passPerSecond()), orZero(capacity.failPerSecond()), pieces);
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static String description(List<Capacity> capacities) {
        return String.join(" ", capacities.stream().map(CapacityWords::sentence).toList());
    }
}
