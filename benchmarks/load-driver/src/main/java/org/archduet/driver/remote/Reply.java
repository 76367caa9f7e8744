package org.archduet.driver.remote;

import org.archduet.result.Calibration;
import org.archduet.result.LoadMeasurement;
import org.jspecify.annotations.Nullable;

/** One line from the driver's standard output: exactly one of the three. */
record Reply(
        @Nullable Calibration calibration,
        @Nullable LoadMeasurement measurement,
        @Nullable String error) {}
