package org.archduet.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.section.ProcessParts;
import org.archduet.report.section.ProcessParts.Mean;
import org.archduet.report.text.Figures;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.DatabaseWork;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * Where the difference comes from, when its steps were measured, and what one request needs in each system: calls
 * between processes, CPU time by process, work of the database.
 */
final class Why {

    private static final String SPACE = "\u00a0";

    private Why() {}

    /** Empty when nothing of it was counted. Below steps the table is folded: a first screen has no room for both. */
    static List<Block> of(Run run) {
        List<Block> blocks = new ArrayList<>();
        StepsInBrief.of(run).ifPresent(blocks::add);
        table(run, !blocks.isEmpty()).ifPresent(blocks::add);
        return List.copyOf(blocks);
    }

    private static Optional<Block> table(Run run, boolean folded) {
        List<SystemResult> systems = run.compared();
        if (systems.size() < 2) {
            return Optional.empty();
        }
        List<Block.Row> rows = new ArrayList<>();
        row("Calls between processes", systems, system -> calls(run, system)).ifPresent(rows::add);
        row("CPU by process", systems, system -> cpu(run, system, false)).ifPresent(rows::add);
        row("CPU of the database", systems, system -> cpu(run, system, true)).ifPresent(rows::add);
        work(run, systems, rows);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "On average for one request",
                        List.of("", systems.get(0).name(), systems.get(1).name()),
                        rows,
                        folded));
    }

    private static Optional<Block.Row> row(
            String label, List<SystemResult> systems, Function<SystemResult, String> figure) {
        List<String> cells = systems.stream().map(figure).toList();
        return cells.stream().allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(Block.Row.of(label, orNone(cells.get(0)), orNone(cells.get(1))));
    }

    private static String orNone(String cell) {
        return cell.isEmpty() ? Figures.NONE : cell;
    }

    private static String calls(Run run, SystemResult system) {
        OptionalDouble calls =
                mean(open(run, system), window -> window.resources().callsPerRequest());
        return calls.isPresent() ? Figures.number(calls.getAsDouble()) : "";
    }

    private static String cpu(Run run, SystemResult system, boolean database) {
        List<Window> windows = open(run, system).stream()
                .filter(window -> window.resources().cpuNanosPerRequest() != null)
                .toList();
        List<Mean> means = ProcessParts.cpuPerRequest(windows).stream()
                .filter(mean -> ProcessParts.isDatabase(mean) == database)
                .sorted(Comparator.comparingDouble(Mean::size).reversed())
                .toList();
        return means.stream()
                .map(mean -> (database ? "" : mean.process() + SPACE) + Figures.nanos(mean.size()))
                .collect(Collectors.joining(", "));
    }

    /** Of the operation with the most work where it was measured alone, else of the mix. */
    private static void work(Run run, List<SystemResult> systems, List<Block.Row> rows) {
        String alone = run.scheduled().keySet().stream()
                .filter(operation -> systems.stream().allMatch(system -> commits(run, system, operation) > 0))
                .max(Comparator.comparingDouble(operation -> commits(run, systems.get(0), operation)))
                .orElse("");
        String each = alone.isEmpty() ? "" : " (one " + alone + ")";
        row("Commits" + each, systems, system -> number(work(run, system, alone), DatabaseWork::commitsPerRequest))
                .ifPresent(rows::add);
        row("Write-ahead log" + each, systems, system -> {
                    OptionalDouble bytes = mean(work(run, system, alone), DatabaseWork::walBytesPerRequest);
                    return bytes.isPresent() ? Figures.bytes(bytes.getAsDouble()) : "";
                })
                .ifPresent(rows::add);
    }

    private static double commits(Run run, SystemResult system, String operation) {
        return mean(work(run, system, operation), DatabaseWork::commitsPerRequest)
                .orElse(0);
    }

    private static List<DatabaseWork> work(Run run, SystemResult system, String alone) {
        List<Window> windows = alone.isEmpty()
                ? open(run, system)
                : run.validStarts(system).stream()
                        .flatMap(start -> start.windows().stream())
                        .filter(window -> window.load().id().equals(WindowId.closedLoopOf(alone)))
                        .toList();
        return windows.stream()
                .map(window -> window.resources().databaseWork())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String number(List<DatabaseWork> work, Function<DatabaseWork, @Nullable Double> figure) {
        OptionalDouble mean = mean(work, figure);
        return mean.isPresent() ? Figures.number(mean.getAsDouble()) : "";
    }

    private static List<Window> open(Run run, SystemResult system) {
        return run.windows(system, WindowKind.OPEN_LOOP);
    }

    private static <T> OptionalDouble mean(List<T> things, Function<T, @Nullable Double> figure) {
        return things.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
    }
}
