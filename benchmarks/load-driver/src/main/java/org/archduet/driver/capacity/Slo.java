package org.archduet.driver.capacity;

import java.time.Duration;
import org.archduet.driver.DriverDefaults;
import org.archduet.result.capacity.ServiceLevel;

/**
 * What a system owes its users over the whole mix.
 *
 * @param quantile of the response time, between 0 and 1
 * @param limit highest value of that quantile
 * @param failureFraction highest share of requests that may fail
 */
public record Slo(double quantile, Duration limit, double failureFraction) {
    /** Stated in {@link DriverDefaults}. */
    public static final Slo DEFAULT =
            new Slo(DriverDefaults.SLO_QUANTILE, DriverDefaults.SLO_LIMIT, DriverDefaults.FAILURE_LIMIT);

    public Slo {
        if (!(quantile > 0 && quantile < 1)) {
            throw new IllegalArgumentException("the SLO's quantile must be between 0 and 1, not " + quantile);
        }
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("the SLO's limit must be positive, not " + limit);
        }
        if (!(failureFraction >= 0 && failureFraction < 1)) {
            throw new IllegalArgumentException("the SLO's failures must be between 0 and 1, not " + failureFraction);
        }
    }

    /** Such as {@code p99 ≤ 50 ms, failures ≤ 0.1 %}. */
    public String described() {
        return level().described();
    }

    /** As it is recorded in results. */
    public ServiceLevel level() {
        return new ServiceLevel(quantile, limit.toNanos(), failureFraction);
    }
}
