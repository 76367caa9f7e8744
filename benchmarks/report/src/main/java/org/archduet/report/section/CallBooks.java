package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** Requests that the processes of each system received under load, over the requests that were answered. */
final class CallBooks {

    private CallBooks() {}

    /** Empty when no window has a call book. */
    static Optional<Block> table(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Window> windows = run.windows(system, WindowKind.OPEN_LOOP).stream()
                    .filter(window -> window.resources().callBook() != null)
                    .toList();
            if (!windows.isEmpty()) {
                rows.add(Block.Row.of(
                        system.name(),
                        Figures.count(windows.stream()
                                .mapToLong(window -> window.load().completed())
                                .sum()),
                        sum(windows, CallBook::entry),
                        sum(windows, CallBook::others),
                        sum(windows, CallBook::retries),
                        sum(windows, described(CallBook.Described::atLeast)),
                        sum(windows, described(CallBook.Described::atMost))));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Requests received under load in all open-loop windows of valid starts, counted by the receiver",
                        List.of(
                                "System",
                                "answered to the driver",
                                "received by the entry process",
                                "received by all others",
                                "of these retries",
                                "described for these answers, at least",
                                "at most"),
                        rows,
                        false));
    }

    private static Function<CallBook, @Nullable Long> described(ToLongFunction<CallBook.Described> end) {
        return book -> book.described() == null ? null : (Long) end.applyAsLong(book.described());
    }

    /** A dash where a window lacks it: a sum without it would be compared with whole ones. */
    private static String sum(List<Window> windows, Function<CallBook, @Nullable Long> count) {
        List<Long> counts = windows.stream()
                .map(window -> window.resources().callBook())
                .filter(Objects::nonNull)
                .map(count)
                .filter(Objects::nonNull)
                .toList();
        return counts.size() < windows.size()
                ? Figures.NONE
                : Figures.count(counts.stream().mapToLong(Long::longValue).sum());
    }
}
