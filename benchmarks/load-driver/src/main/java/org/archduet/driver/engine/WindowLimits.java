package org.archduet.driver.engine;

import java.time.Duration;
import org.archduet.driver.DriverDefaults;

/**
 * Limits of a window.
 *
 * @param timeout from sent to the end of the answer
 * @param inFlight most requests in flight at once
 */
public record WindowLimits(Duration timeout, int inFlight) {
    /** Those of {@link DriverDefaults}. */
    public static WindowLimits standard() {
        return new WindowLimits(DriverDefaults.REQUEST_TIMEOUT, DriverDefaults.IN_FLIGHT_LIMIT);
    }
}
