package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.report.chart.BlockOrderChart;
import org.archduet.report.page.Block;
import org.archduet.report.run.BlockOrder;
import org.archduet.report.run.BlockOrder.Placed;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;

/** The slices of each block in the order of time: drawn for one block, in figures for all. */
final class SliceTables {

    private SliceTables() {}

    /** The order of the first block; empty in results that have no slices. */
    static List<Block> drawing(Run run) {
        if (!run.measuredInSlices()) {
            return List.of();
        }
        List<Start> first = run.blocks().get(0);
        List<Placed> order = BlockOrder.of(first);
        List<String> lanes = run.systems().stream().map(SystemResult::name).toList();
        String title = "Order of block " + first.get(0).block();
        return List.of(new Block.Chart(
                BlockOrderChart.draw(
                        "block-order",
                        title,
                        order.stream().map(placed -> placed.start().system()).collect(Collectors.joining(", ")) + ".",
                        lanes,
                        order.stream()
                                .map(placed -> new BlockOrderChart.Mark(
                                        lanes.indexOf(placed.start().system()),
                                        placed.slice().condition().value(),
                                        placed.slice().used()))
                                .toList()),
                title + ": each mark is a slice. Within a round the second half mirrors the first, so a machine that "
                        + "gets slower or faster meanwhile does so for all systems alike. A hollow mark is a slice "
                        + "whose round was disturbed and measured again."));
    }

    /** A folded table for each block. */
    static List<Block> tables(Run run) {
        List<Block> tables = new ArrayList<>();
        for (List<Start> starts : run.blocks()) {
            List<Placed> order = BlockOrder.of(starts);
            if (!order.isEmpty()) {
                tables.add(table(starts.get(0).block(), order));
            }
        }
        return tables;
    }

    private static Block.Table table(int block, List<Placed> order) {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            rows.add(row(i + 1, order.get(i)));
        }
        return new Block.Table(
                "Block " + block + ": " + order.size() + " slices in the order of time; greyed ones are not used",
                List.of(
                        "#",
                        "System",
                        "condition",
                        "round",
                        "attempt",
                        "offered",
                        "correct",
                        "p50",
                        "CPU/request",
                        "CPU of waiting systems",
                        "reference loop",
                        "used"),
                rows,
                true);
    }

    private static Block.Row row(int number, Placed placed) {
        Slice slice = placed.slice();
        LoadMeasurement load = slice.window().load();
        Resources resources = slice.window().resources();
        return new Block.Row(
                List.of(
                        String.valueOf(number),
                        placed.start().system(),
                        slice.condition().value(),
                        String.valueOf(slice.round()),
                        String.valueOf(slice.attempt()),
                        Figures.rate(load.offeredPerSecond()),
                        Figures.rate(load.goodputPerSecond()),
                        Figures.nanos(load.responseTime().p50Nanos()),
                        Figures.nanos(resources.cpuNanosPerRequest()),
                        Figures.percent(slice.waitingCpus()),
                        Figures.nanos(slice.referenceLoopNanos()),
                        use(slice)),
                slice.used() ? slice.validity().isEmpty() ? "" : "invalid" : "unused");
    }

    private static String use(Slice slice) {
        if (slice.validity().isEmpty()) {
            return slice.used() ? "yes" : "no: its round was disturbed";
        }
        return (slice.used() ? "NO: " : "no: ") + Sentences.reasons(slice.validity());
    }
}
