package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.RepeatWords;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Repeat;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * All starts and what they consist of: the invalid and the broken ones are included and marked, slices are folded
 * away.
 */
final class Starts implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        run.result().repeats().stream()
                .filter(repeat -> repeat.window() == null)
                .forEach(repeat -> rows.add(disturbed(repeat)));
        run.result().starts().forEach(start -> rows.add(row(start)));
        run.result().incomplete().forEach(failure -> rows.add(broken(failure)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Text(
                        explained(run)
                                + MeasuredShare.sentence(run)
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
        blocks.addAll(SliceTables.tables(run));
        blocks.addAll(FirstAttempts.blocks(run.result()));
        FailedRequests.table(run.result()).ifPresent(blocks::add);
        return Optional.of(new Section("starts", "Starts", blocks));
    }

    private static String explained(Run run) {
        return run.measuredInSlices()
                ? "A block starts all systems fresh, warms them, and measures short slices of them in turn. A start is "
                        + "one system's fresh processes in one block; its figures here merge its slices."
                : "A start is one system's fresh processes in one block: they were warmed up and then measured, while "
                        + "no other system ran.";
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
                        valid ? "yes" : "NO: " + Sentences.reasons(start.validity())),
                valid ? "" : "invalid");
    }

    private static Block.Row disturbed(Repeat repeat) {
        String none = Figures.NONE;
        return new Block.Row(
                List.of(
                        RepeatWords.named(repeat) + ", first attempt",
                        none,
                        none,
                        none,
                        first(repeat, MetricId.RESPONSE_TIME_P50),
                        first(repeat, MetricId.RESPONSE_TIME_P99),
                        first(repeat, MetricId.CPU_PER_REQUEST),
                        first(repeat, MetricId.PEAK_THROUGHPUT),
                        none,
                        "DISTURBED, repeated: " + Sentences.reasons(repeat.reasons())),
                "invalid");
    }

    private static String first(Repeat repeat, MetricId metric) {
        return repeat.attempts().stream()
                .filter(attempt -> attempt.metric() == metric)
                .map(attempt -> Figures.of(attempt.first(), attempt.unit()))
                .findFirst()
                .orElse(Figures.NONE);
    }

    private static Block.Row broken(IncompleteBlock failure) {
        String system = failure.system().isEmpty() ? "" : ", " + failure.system();
        return unused(
                "block " + failure.block() + system,
                "DID NOT FINISH: " + failure.reason().detail());
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
}
