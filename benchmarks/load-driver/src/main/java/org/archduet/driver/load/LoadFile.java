package org.archduet.driver.load;

import java.util.List;
import org.archduet.driver.record.PercentileTable;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.Validity;

/**
 * {@code load.json}: all that a load run found, so that the file can be judged without the words that were printed.
 *
 * @param interrupted whether somebody ended the window early; the measurement is then of the time until that
 * @param validity of the driver
 * @param outcome how the system did
 * @param cautions what to know beside the figures
 * @param calibration the driver against a null server on this machine
 * @param percentiles from the median to the maximum, nanoseconds; null with too few samples
 */
public record LoadFile(
        int schemaVersion,
        boolean interrupted,
        Validity validity,
        Outcome outcome,
        List<String> cautions,
        Calibration calibration,
        LoadMeasurement measurement,
        List<PercentileTable.Line> percentiles) {

    /** Grows when a field changes its meaning. */
    static final int SCHEMA_VERSION = 1;

    static LoadFile of(LoadResult result) {
        return new LoadFile(
                SCHEMA_VERSION,
                result.interrupted(),
                Validity.of(result.reasons()),
                result.outcome(),
                result.cautions(),
                result.calibration(),
                result.measurement(),
                result.percentiles().lines());
    }
}
