package org.archduet.harness.block;

import java.util.List;
import java.util.Locale;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/** Whether the lead-in of a slice did what it is for: the slice must find connections open and code warm. */
final class LeadInCheck {
    /** Less than any keep-alive of the services' connections. */
    private static final double LONGEST_GAP_SECONDS = 1.5;

    private LeadInCheck() {}

    /** What speaks against a slice. */
    static List<ValidityReason> reasons(LoadMeasurement load) {
        DriverBook book = load.driverBook();
        DriverBook.LeadIn leadIn = book == null ? null : book.leadIn();
        if (leadIn == null || leadIn.gapNanos() / 1e9 <= LONGEST_GAP_SECONDS) {
            return List.of();
        }
        return List.of(new ValidityReason(
                Code.NOISY_ENVIRONMENT,
                String.format(
                        Locale.ROOT,
                        "window %s: it began %.1f s after its lead-in, more than %.1f s",
                        load.id(),
                        leadIn.gapNanos() / 1e9,
                        LONGEST_GAP_SECONDS)));
    }
}
