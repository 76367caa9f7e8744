package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.RepeatedStart;
import org.archduet.result.start.Start;
import org.archduet.result.start.StartFailure;
import org.archduet.result.start.Window;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** All starts in the order in which they ran, the invalid and the broken ones included and marked. */
final class Starts implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        run.result().repeats().forEach(repeat -> rows.add(disturbed(repeat)));
        run.result().starts().forEach(start -> rows.add(row(start)));
        run.result().incomplete().forEach(failure -> rows.add(broken(failure)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        double confirming = confirmingSeconds(run.result());
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Text(
                        "A start is a fresh start of all processes, a warm-up, and the measured windows."
                                + share(run.result(), confirming)
                                + Sentences.looks(
                                        run.result().looks(), run.result().decision()),
                        ""),
                new Block.Table(
                        "Starts; an invalid one is shown here and used nowhere else",
                        List.of(
                                "Start",
                                "Order in block",
                                "ready",
                                "warm-up",
                                "p50",
                                "p99",
                                "CPU/request",
                                "peak",
                                "cautions",
                                "valid"),
                        rows,
                        false)));
        blocks.addAll(FirstAttempts.blocks(run.result()));
        FailedRequests.table(run.result()).ifPresent(blocks::add);
        return Optional.of(new Section("starts", "Starts", blocks));
    }

    private static String share(RunResult result, double confirming) {
        return result.starts().isEmpty()
                ? " None was finished."
                : " Measured windows" + (confirming > 0 ? " (capacity confirmation included)" : "") + " took "
                        + Figures.percent(measuredShare(result, confirming)) + " of the starts' time.";
    }

    private static double measuredShare(RunResult result, double confirming) {
        double wall = result.starts().stream().mapToDouble(Start::wallSeconds).sum();
        double measured = result.starts().stream()
                .flatMap(start -> start.windows().stream())
                .mapToDouble(window -> window.load().durationSeconds())
                .sum();
        return wall == 0 ? 0 : (measured + confirming) / wall;
    }

    /** Windows that a start spent on a capacity: they are no windows of the start, but part of its time. */
    private static double confirmingSeconds(RunResult result) {
        return result.capacity().stream()
                .flatMap(capacity -> capacity.steps().stream())
                .filter(step -> step.phase() == CapacityStep.Phase.CONFIRM)
                .mapToDouble(step -> step.load().durationSeconds())
                .sum();
    }

    private static Block.Row row(Start start) {
        Window open = Run.window(start, WindowKind.OPEN_LOOP);
        Window closed = Run.window(start, WindowKind.CLOSED_LOOP);
        boolean valid = start.validity().isEmpty();
        return new Block.Row(
                List.of(
                        start.id(),
                        String.valueOf(start.position()),
                        Figures.seconds(start.readySeconds()),
                        Figures.seconds(start.warmUpSeconds()),
                        open == null
                                ? Figures.NONE
                                : Figures.nanos(open.load().responseTime().p50Nanos()),
                        open == null
                                ? Figures.NONE
                                : Figures.nanos(open.load().responseTime().p99Nanos()),
                        open == null
                                ? Figures.NONE
                                : Figures.nanos(open.resources().cpuNanosPerRequest()),
                        closed == null
                                ? Figures.NONE
                                : Figures.rate(closed.load().goodputPerSecond()),
                        cautions(open, closed),
                        valid ? "yes" : "NO: " + reasons(start.validity())),
                valid ? "" : "invalid");
    }

    private static Block.Row disturbed(RepeatedStart repeat) {
        String none = Figures.NONE;
        return new Block.Row(
                List.of(
                        repeat.start() + ", first attempt",
                        none,
                        none,
                        none,
                        first(repeat, MetricId.RESPONSE_TIME_P50),
                        first(repeat, MetricId.RESPONSE_TIME_P99),
                        first(repeat, MetricId.CPU_PER_REQUEST),
                        first(repeat, MetricId.PEAK_THROUGHPUT),
                        none,
                        "DISTURBED, repeated: " + reasons(repeat.reasons())),
                "invalid");
    }

    private static String first(RepeatedStart repeat, MetricId metric) {
        return repeat.attempts().stream()
                .filter(attempt -> attempt.metric() == metric)
                .map(attempt -> Figures.of(attempt.first(), attempt.unit()))
                .findFirst()
                .orElse(Figures.NONE);
    }

    private static Block.Row broken(StartFailure failure) {
        return unused(failure.start(), "DID NOT FINISH: " + failure.reason().detail());
    }

    private static Block.Row unused(String start, String why) {
        String none = Figures.NONE;
        return new Block.Row(List.of(start, none, none, none, none, none, none, none, none, why), "invalid");
    }

    private static String cautions(@Nullable Window open, @Nullable Window closed) {
        List<Window> windows = new ArrayList<>();
        if (open != null) {
            windows.add(open);
        }
        if (closed != null) {
            windows.add(closed);
        }
        String found = windows.stream()
                .flatMap(window -> window.cautions().stream())
                .distinct()
                .map(Words::label)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? Figures.NONE : found;
    }

    private static String reasons(List<ValidityReason> reasons) {
        return reasons.stream()
                .map(reason -> Words.reason(reason.code()) + " (" + reason.detail() + ")")
                .collect(Collectors.joining("; "));
    }
}
