package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.DatabaseWork;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** What the database server did for one request of each system, at equal load. */
final class DatabaseWorkSection implements SectionMaker {

    private static final String EXACTNESS =
            "Write-ahead log and commits are exact. So are flushes where all processes of a system make their sessions "
                    + "report them; otherwise sessions report up to 10 s late, so a window may miss its last second of them. "
                    + "A dash: not counted, or not separable from the flushes of earlier load.";

    @Override
    public Optional<Section> make(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<DatabaseWork> work = run.windows(system, WindowKind.OPEN_LOOP).stream()
                    .map(window -> window.resources().databaseWork())
                    .filter(Objects::nonNull)
                    .toList();
            if (!work.isEmpty()) {
                OptionalDouble bytes = mean(work, DatabaseWork::walBytesPerRequest);
                rows.add(Block.Row.of(
                        system.name(),
                        bytes.isPresent() ? Figures.bytes(bytes.getAsDouble()) : Figures.NONE,
                        number(mean(work, DatabaseWork::fsyncsPerRequest)),
                        number(mean(work, DatabaseWork::commitsPerRequest)),
                        number(mean(work, DatabaseWork::fsyncsPerCommit))));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "database-work",
                        "Work of the database",
                        List.of(
                                new Block.Text(
                                        "Counted by the database server in the open-loop windows, over completed requests. "
                                                + "Write-ahead log is what a request makes durable; a flush is a wait for the disk, "
                                                + "which several commits can share. One flush or more per commit shows that commits "
                                                + "wait for the disk (the server adds some between them); with far fewer, "
                                                + "commits share flushes or do not wait.",
                                        ""),
                                new Block.Table(
                                        "Work of the database per request, mean of valid starts",
                                        List.of(
                                                "System",
                                                "write-ahead log",
                                                "flushes (fsync)",
                                                "commits",
                                                "flushes per commit"),
                                        rows,
                                        false),
                                new Block.Text(EXACTNESS, ""))));
    }

    private static OptionalDouble mean(List<DatabaseWork> work, Function<DatabaseWork, @Nullable Double> figure) {
        return work.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Figures.number(value.getAsDouble()) : Figures.NONE;
    }
}
