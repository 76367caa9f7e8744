package org.archduet.harness.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archduet.driver.DriverLimits;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.trial.CallBook;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;

/**
 * Whether the requests that a system's processes received are those that the driver sent, and those that its
 * description needs for the answers. It serves a window as well as a slice of one: counters of a system at rest before
 * and after.
 *
 * <pre>
 * sent ≤ entry ≤ sent + resent             completed ≤ entry where requests broke off
 * described ≤ others ≤ described + retries where all went right
 * </pre>
 *
 * <p>A retry need not have been received twice: the attempt before it may have met a closed connection. Without retries
 * the second line is exact. It is not checked where a request failed or the system was overloaded: how many calls a
 * request makes that breaks off is not described.
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
            entry(system, load, book, reasons);
            if (isExact(load, book)) {
                others(system, load, book, reasons);
            }
        }
        return List.copyOf(reasons);
    }

    private static void entry(String system, LoadMeasurement load, CallBook book, List<ValidityReason> reasons) {
        Errors errors = load.errors();
        DriverBook driver = load.driverBook();
        boolean brokeOff = errors.connection() + errors.timedOut() > 0;
        long least = brokeOff ? load.completed() : load.sent();
        long most = driver == null ? Long.MAX_VALUE : load.sent() + driver.resent();
        if (book.entry() < least || book.entry() > most) {
            reasons.add(reason(
                    load,
                    "the entry process of %s received %,d requests, but the driver sent %,d%s: %s",
                    system,
                    book.entry(),
                    load.sent(),
                    driver == null || driver.resent() == 0 ? "" : text(" and resent %,d of them", driver.resent()),
                    book.entry() < least
                            ? "answers come from a cache or proxy before it, or its counter misses requests"
                            : "another process calls it, or others than the driver use this system"));
        }
    }

    /**
     * A request that the driver resent and the system received twice makes calls that the description does not
     * know.
     */
    private static boolean isExact(LoadMeasurement load, CallBook book) {
        return book.described() != null
                && load.errors().total() == 0
                && load.completed() == load.sent()
                && book.entry() <= load.sent()
                && DriverLimits.outcome(load) == Outcome.OK;
    }

    private static void others(String system, LoadMeasurement load, CallBook book, List<ValidityReason> reasons) {
        Long described = book.described();
        Long retries = book.retries();
        if (described == null) {
            return;
        }
        boolean tooMany = retries != null && book.others() > described + retries;
        if (book.others() < described || tooMany) {
            reasons.add(reason(
                    load,
                    "the other processes of %s received %,d requests; its description needs %,d for these answers%s: %s",
                    system,
                    book.others(),
                    described,
                    retries == null ? "" : text(" (and %,d retries)", retries),
                    tooMany
                            ? "an operation makes calls that topology.callsPerOperation does not describe"
                            : "answers come from a cache, or topology.callsPerOperation describes calls that are not"
                                    + " made"));
        }
    }

    private static ValidityReason reason(LoadMeasurement load, String format, Object... arguments) {
        return new ValidityReason(Code.BOOKS, "window " + load.id() + ": " + text(format, arguments));
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
