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
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.trial.CallBook;
import org.archduet.result.trial.Window;

/** Which identities between counts and times hold in how many windows; absent where none of them could be checked. */
final class Books implements SectionMaker {

    /** An identity, the windows in which it can be checked, and whether it closes there. */
    private record Identity(String words, Predicate<Window> checked, Predicate<Window> closes) {}

    private static final List<Identity> IDENTITIES = List.of(
            new Identity(
                    "scheduled = answered + timed out + connection failed + turned away + not sent by the driver",
                    window -> book(window).isPresent(),
                    window -> endings(window.load()) == window.load().scheduled()),
            new Identity(
                    "operations add up to the mix",
                    window -> book(window).isPresent(),
                    window -> window.load().operations().stream()
                                    .mapToLong(OperationMeasurement::scheduled)
                                    .sum()
                            == window.load().scheduled()),
            new Identity(
                    "intended times in the log = scheduled requests",
                    window -> book(window).map(DriverBook::schedule).isPresent(),
                    window -> book(window)
                            .map(DriverBook::schedule)
                            .filter(schedule ->
                                    schedule.count() == window.load().scheduled())
                            .isPresent()),
            new Identity(
                    "no lag, service time or response time below zero",
                    window -> book(window).isPresent(),
                    window -> book(window)
                            .filter(book -> book.negativeTimes() == 0)
                            .isPresent()),
            new Identity(
                    "requests received by the entry process = sent by the driver",
                    window -> calls(window).isPresent(),
                    window -> calls(window)
                            .filter(calls -> calls.receivedCloses(window.load()))
                            .isPresent()),
            new Identity(
                    "calls received by all other processes = described calls + retries",
                    window -> calls(window)
                            .filter(calls -> calls.describedIsJudged(window.outcome()))
                            .isPresent(),
                    window -> calls(window)
                            .filter(calls -> calls.describedCloses(window.load(), window.outcome()))
                            .isPresent()));

    @Override
    public Optional<Section> make(Run run) {
        List<Window> windows = run.result().trials().stream()
                .flatMap(trial -> trial.windows().stream())
                .toList();
        List<Block.Row> rows = new ArrayList<>();
        for (Identity identity : IDENTITIES) {
            long checked = windows.stream().filter(identity.checked()).count();
            long closed = windows.stream()
                    .filter(identity.checked())
                    .filter(identity.closes())
                    .count();
            if (checked > 0) {
                rows.add(new Block.Row(
                        List.of(
                                identity.words(),
                                Figures.count(checked) + " of " + Figures.count(windows.size()),
                                checked == closed ? "all" : "NOT in " + Figures.count(checked - closed)),
                        checked == closed ? "" : "differs"));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "books",
                        "Books",
                        List.of(
                                new Block.Text(
                                        "Counts and times that are measured in different places must agree. One that does "
                                                + "not close makes the run INVALID.",
                                        ""),
                                new Block.Table(
                                        "Identities in the measured windows",
                                        List.of("Identity", "windows checked", "closes in"),
                                        rows,
                                        false))));
    }

    private static long endings(LoadMeasurement load) {
        Errors errors = load.errors();
        return load.completed()
                + errors.timedOut()
                + errors.connection()
                + errors.turnedAway()
                + errors.driverShortage();
    }

    private static Optional<DriverBook> book(Window window) {
        return Optional.ofNullable(window.load().driverBook());
    }

    private static Optional<CallBook> calls(Window window) {
        return Optional.ofNullable(window.resources().callBook());
    }
}
