package org.archduet.harness.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archduet.driver.DriverLimits;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.CallBook.Described;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;

/**
 * Says in words where the {@link CallBook} of a window does not close, and what it cannot show. It serves a window as
 * well as a slice of one: counters of a system at rest before and after.
 */
public final class CallBookCheck {

    private CallBookCheck() {}

    /**
     * What does not close; empty when all does.
     *
     * @param system name for the message
     * @param book of the window; null when the system does not count
     */
    public static List<ValidityReason> of(String system, LoadMeasurement load, @Nullable CallBook book) {
        List<ValidityReason> reasons = new ArrayList<>();
        if (book != null) {
            Outcome outcome = DriverLimits.outcome(load);
            if (!book.receivedCloses(load, outcome)) {
                reasons.add(entry(system, load, book));
            }
            Described described = book.described();
            if (described != null && !book.describedCloses(load, outcome)) {
                reasons.add(others(system, load, book, described));
            }
        }
        return List.copyOf(reasons);
    }

    /**
     * What a book cannot show.
     *
     * @param book null when the system does not count, which the start says for all its windows
     */
    static List<Caution> cautions(@Nullable CallBook book) {
        List<Caution> cautions = new ArrayList<>();
        if (book != null && book.callsAreUnbounded()) {
            cautions.add(Caution.CALLS_NOT_BOUNDED);
        }
        if (book != null && book.manyWereRetried()) {
            cautions.add(Caution.CALLS_RETRIED);
        }
        return List.copyOf(cautions);
    }

    private static ValidityReason entry(String system, LoadMeasurement load, CallBook book) {
        long resent = CallBook.resent(load);
        return reason(
                load,
                "the entry process of %s received %,d requests, but the driver sent %,d%s and got %,d right answers: %s",
                system,
                book.entry(),
                load.sent(),
                resent == 0 ? "" : text(", resent %,d of them", resent),
                load.rightAnswers(),
                book.lacksRequests(load)
                        ? "answers come from a cache or proxy before it, its counter misses requests, or the driver"
                                + " counted samples twice"
                        : "another process or client sent it requests, or the driver lost samples");
    }

    private static ValidityReason others(String system, LoadMeasurement load, CallBook book, Described described) {
        return reason(
                load,
                "the other processes of %s received %,d requests; its description needs %s for these answers%s: %s",
                system,
                book.others(),
                described.atLeast() == described.atMost()
                        ? text("%,d", described.atLeast())
                        : text("%,d to %,d", described.atLeast(), described.atMost()),
                beside(load, book),
                book.lacksCalls(load)
                        ? "answers come from a cache, or topology.callsPerOperation describes calls that are not made"
                        : "an operation makes calls that topology.callsPerOperation does not describe, or the driver"
                                + " lost samples");
    }

    private static String beside(LoadMeasurement load, CallBook book) {
        List<String> parts = new ArrayList<>();
        add(parts, book.retries(), "retries");
        add(parts, book.owed(), "calls left for later");
        add(parts, CallBook.failed(load), "requests failed");
        add(parts, CallBook.resent(load), "resent by the driver");
        add(parts, CallBook.repeated(load), "values drawn again");
        return parts.isEmpty() ? "" : " (and " + String.join(", ", parts) + ")";
    }

    private static void add(List<String> parts, @Nullable Long count, String what) {
        if (count != null && count > 0) {
            parts.add(text("%,d %s", count, what));
        }
    }

    private static ValidityReason reason(LoadMeasurement load, String format, Object... arguments) {
        return new ValidityReason(Code.BOOKS, "window " + load.id() + ": " + text(format, arguments));
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
