package org.archduet.driver.load;

import java.nio.file.Path;
import java.util.List;
import org.archduet.driver.record.PercentileTable;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;

/**
 * What a load run found.
 *
 * @param reasons reasons against the driver; empty means valid
 * @param outcome how the system did
 * @param cautions what to know beside the figures
 * @param interrupted whether the window was ended early; the measurement is then of the time until that
 * @param percentiles to 99.99, response, service and lag side by side
 * @param files what was written
 */
public record LoadResult(
        Calibration calibration,
        LoadMeasurement measurement,
        List<ValidityReason> reasons,
        Outcome outcome,
        List<String> cautions,
        boolean interrupted,
        PercentileTable percentiles,
        List<Path> files) {

    LoadResult written(List<Path> paths) {
        return new LoadResult(calibration, measurement, reasons, outcome, cautions, interrupted, percentiles, paths);
    }

    /** Whether the figures can be trusted. */
    public boolean valid() {
        return reasons.isEmpty();
    }
}
