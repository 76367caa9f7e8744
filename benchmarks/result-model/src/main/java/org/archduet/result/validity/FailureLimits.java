package org.archduet.result.validity;

/** Shares of failed requests at which something is said or withheld; fractions of the scheduled or issued requests. */
public final class FailureLimits {

    /**
     * Highest share of a system whose outcome is {@link Outcome#OK} and that the default SLO allows. From this share on
     * comparisons carry {@link Caution#SOME_FAILED}.
     */
    public static final double CAUTION_FROM = 0.001;

    /**
     * Above this share no verdict on time or cost is possible, and the run is invalid: the requests that are left are
     * not those that were asked for.
     */
    public static final double WITHHOLD_ABOVE = 0.01;

    /** Confidence with which a share must lie above {@link #WITHHOLD_ABOVE}; one-sided. */
    public static final double CONFIDENCE = 0.99;

    /** Above this share a window counts against the system even if the instrument was disturbed meanwhile. */
    public static final double DESPITE_DISTURBANCE_ABOVE = 0.9;

    private FailureLimits() {}
}
