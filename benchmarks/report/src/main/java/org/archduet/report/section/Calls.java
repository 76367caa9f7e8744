package org.archduet.report.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.OperationCalls;
import org.archduet.result.start.Start;

/** Calls between processes by operation: counted by the callees, beside what the description says. */
final class Calls implements SectionMaker {
    /** A table of more systems is wider than a page: each has its row then. */
    private static final int MOST_SIDE_BY_SIDE = 3;

    private static final double TOLERANCE = 0.005;

    @Override
    public Optional<Section> make(Run run) {
        Set<String> operations = new LinkedHashSet<>();
        for (Start start : run.result().starts()) {
            start.calls().forEach(calls -> operations.add(calls.operation()));
        }
        Optional<Block> underLoad = CallBooks.table(run);
        if (operations.isEmpty() && underLoad.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        if (!operations.isEmpty()) {
            blocks.addAll(perOperation(run, operations));
        }
        underLoad.ifPresent(blocks::add);
        run.compared().forEach(system -> paths(system).ifPresent(blocks::add));
        return Optional.of(new Section("calls", "Calls between processes", blocks));
    }

    /** Empty when the system's description does not say who calls whom. */
    private static Optional<Block> paths(SystemResult system) {
        List<Block.Row> rows = system.callPaths().stream()
                .map(path -> Block.Row.of(path.label(), inOrder(path)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Who calls whom in " + system.name()
                                + ", by its description. The receiver of a call counts it, so who makes it is only described.",
                        List.of("Operation", "Calls in their order"),
                        rows,
                        true));
    }

    private static String inOrder(CallPath path) {
        return path.calls().stream()
                .map(call -> call.from() + " → " + call.to() + " (" + call.purpose() + ")")
                .collect(Collectors.joining(", "));
    }

    private static List<Block> perOperation(Run run, Set<String> operations) {
        boolean sideBySide = run.systems().size() <= MOST_SIDE_BY_SIDE;
        return List.of(
                new Block.Text(
                        "How often one process calls another to answer one request, counted by the callee while "
                                + "single operations were replayed. Each call is a place where time, CPU and failures can enter.",
                        ""),
                new Block.Table(
                        "Calls per operation",
                        sideBySide ? header(run) : List.of("Operation", "System", "Counted", "Described"),
                        operations.stream()
                                .flatMap(operation -> sideBySide
                                        ? Stream.of(row(run, operation, run.systems()))
                                        : run.systems().stream().map(system -> named(run, operation, system)))
                                .toList(),
                        false));
    }

    private static List<String> header(Run run) {
        List<String> header = new ArrayList<>(List.of("Operation"));
        for (SystemResult system : run.systems()) {
            header.add(system.name() + ", counted");
            header.add("described");
        }
        return header;
    }

    private static Block.Row named(Run run, String operation, SystemResult system) {
        Block.Row row = row(run, operation, List.of(system));
        List<String> cells = new ArrayList<>(row.cells());
        cells.add(1, system.name());
        return new Block.Row(List.copyOf(cells), row.style());
    }

    private static Block.Row row(Run run, String operation, List<SystemResult> systems) {
        List<String> cells = new ArrayList<>(List.of(operation));
        boolean differs = false;
        for (SystemResult system : systems) {
            OptionalDouble counted = mean(run, system, operation, OperationCalls::measured);
            OptionalDouble described = mean(run, system, operation, OperationCalls::described);
            OptionalDouble atMost = mean(run, system, operation, Calls::atMost);
            cells.add(number(counted));
            cells.add(described.equals(atMost) ? number(described) : number(described) + " to " + number(atMost));
            differs |= counted.isPresent()
                    && described.isPresent()
                    && atMost.isPresent()
                    && (counted.getAsDouble() < described.getAsDouble() - TOLERANCE
                            || counted.getAsDouble() > atMost.getAsDouble() + TOLERANCE);
        }
        return new Block.Row(List.copyOf(cells), differs ? "differs" : "");
    }

    private static double atMost(OperationCalls calls) {
        Double most = calls.describedAtMost();
        return most == null ? calls.described() : most;
    }

    private static OptionalDouble mean(
            Run run, SystemResult system, String operation, ToDoubleFunction<OperationCalls> figure) {
        return run.validStarts(system).stream()
                .flatMap(start -> start.calls().stream())
                .filter(calls -> calls.operation().equals(operation))
                .mapToDouble(figure)
                .average();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Figures.number(value.getAsDouble()) : Figures.NONE;
    }
}
