package org.archduet.driver.remote;

import org.archduet.driver.engine.LedInWindow.LeadInLoad;
import org.archduet.driver.engine.Progress;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;
import org.jspecify.annotations.Nullable;

/** One line from the driver's standard output: at most one of the five. */
record Reply(
        @Nullable Calibration calibration,
        @Nullable LoadMeasurement measurement,
        @Nullable String error,
        @Nullable Progress progress,
        @Nullable LeadInLoad leadIn) {
    /** There is nothing to say beside that it is done. */
    static final Reply DONE = new Reply(null, null, null, null, null);

    static Reply of(Calibration calibration) {
        return new Reply(calibration, null, null, null, null);
    }

    static Reply of(LoadMeasurement measurement) {
        return new Reply(null, measurement, null, null, null);
    }

    static Reply failed(Throwable error) {
        return new Reply(null, null, FailureWords.of(error), null, null);
    }

    static Reply of(Progress progress) {
        return new Reply(null, null, null, progress, null);
    }

    static Reply of(LeadInLoad leadIn) {
        return new Reply(null, null, null, null, leadIn);
    }
}
