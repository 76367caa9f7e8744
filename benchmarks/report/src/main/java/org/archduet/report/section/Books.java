package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.load.DriverBook;
import org.archduet.result.start.Window;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Which identities the harness checked in every window, what the windows recorded for these checks, and which did not
 * close. The harness judged them with the logs at hand; nothing is judged again here.
 */
final class Books implements SectionMaker {

    private static final List<String> CHECKED = List.of(
            "The intended times in the driver's log are those that the harness computes from the seed.",
            "Each scheduled request has exactly one ending: answered, timed out, connection failed, turned away, or not "
                    + "sent by the driver.",
            "The interval logs hold as many times as the figures say, and the percentiles computed from them are those of "
                    + "the figures.",
            "No send lag and no service time is below zero, and no response time is shorter than its service time.",
            "The counts of the operations add up to those of the mix, and those of the seconds to those of the window.");

    private static final String CALLS =
            "The entry process received the requests that were answered, and none that the driver did not send. Where the "
                    + "system kept up, the others received the calls that the description needs for the answers (those left "
                    + "for later are counted as owed), and more only where requests failed or calls were retried.";

    private static final String ANSWERS =
            "The driver kept one answer for each right answer of a stateless operation, and the systems of a block gave "
                    + "the same answer to the same request.";

    @Override
    public Optional<Section> make(Run run) {
        List<Window> windows = run.measured();
        String unit = run.measuredInSlices() ? "slice" : "window";
        List<DriverBook> books = windows.stream()
                .flatMap(window -> Optional.ofNullable(window.load().driverBook()).stream())
                .toList();
        if (books.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(
                "Counts and times that are measured in different places must agree. The harness checked in every "
                        + unit + " what is listed here; a book that does not close makes the run INVALID.",
                ""));
        unclosed(run).ifPresent(blocks::add);
        List<String> checked = new ArrayList<>(CHECKED);
        if (windows.stream().anyMatch(Books::countsCalls)) {
            checked.add(CALLS);
        }
        if (books.stream().anyMatch(book -> book.answers() != null)) {
            checked.add(ANSWERS);
        }
        blocks.add(new Block.Items(checked));
        blocks.add(recorded(unit + "s", windows, books));
        return Optional.of(new Section("books", "Books", blocks));
    }

    private static boolean countsCalls(Window window) {
        return window.resources().callBook() != null;
    }

    private static Optional<Block> unclosed(Run run) {
        List<String> details = run.result().validity().reasons().stream()
                .filter(reason -> reason.code() == Code.BOOKS)
                .map(ValidityReason::detail)
                .toList();
        return details.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Text("NOT CLOSED: " + String.join("\n", details), "loud"));
    }

    private static Block recorded(String units, List<Window> windows, List<DriverBook> books) {
        return new Block.Table(
                "Recorded in the measured " + units + ", invalid starts included",
                List.of("Recorded for these checks", "Found"),
                List.of(
                        Block.Row.of(
                                units + " with a digest of the schedule",
                                share(windows, book -> book.schedule() != null)),
                        Block.Row.of(
                                units + " with requests counted by their receivers",
                                of(windows.stream().filter(Books::countsCalls).count(), windows)),
                        Block.Row.of(units + " with answers kept", share(windows, book -> book.answers() != null)),
                        Block.Row.of(
                                "requests that the driver sent a second time",
                                Figures.count(books.stream()
                                        .mapToLong(DriverBook::resent)
                                        .sum())),
                        Block.Row.of(
                                "times below zero",
                                Figures.count(books.stream()
                                        .mapToLong(DriverBook::negativeTimes)
                                        .sum()))),
                false);
    }

    private static String share(List<Window> windows, Predicate<DriverBook> has) {
        return of(
                windows.stream()
                        .flatMap(window -> Optional.ofNullable(window.load().driverBook()).stream())
                        .filter(has)
                        .count(),
                windows);
    }

    private static String of(long count, List<Window> windows) {
        return Figures.count(count) + " of " + Figures.count(windows.size());
    }
}
