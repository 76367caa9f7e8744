package org.archduet.driver;

import java.time.Duration;
import org.archduet.result.validity.FailureLimits;

/**
 * Every number the driver decides by, in one place.
 *
 * <table>
 * <caption>Defaults</caption>
 * <tr><th>name<th>value<th>why
 * <tr><td>{@link #IN_FLIGHT_LIMIT}<td>4,096<td>bounds threads and sockets; what it turns away counts as failed
 * <tr><td>{@link #REQUEST_TIMEOUT}<td>5 s<td>a user has left by then; counted from <i>sent</i>
 * <tr><td>{@link #OPEN_CONNECTIONS}<td>32<td>opened before an open-loop window; more are opened on demand
 * <tr><td>{@link #OPENING_LIMIT}<td>20 ms<td>that a connection opened during a window is waited for ahead of its
 * request; a system that drops it would be asked again after 1 s (RFC 6298), so waiting longer only makes the driver
 * late <tr><td>{@link #IDLE_LIMIT}<td>4 s<td>an idle connection older than this is replaced, before servers close it (5
 * s and up) <tr><td>{@link #CHECKED_AFTER}<td>200 ms<td>a connection that was idle for longer is looked at ahead of its
 * request, and the request is resent when the server closes it without a byte of an answer; below, a close is the
 * server's failure <tr><td>{@link #CONTINUE_WAIT}<td>1 s<td>that a body with {@code Expect: 100-continue} waits to be
 * asked for (RFC 9110, 10.1.1: not for ever; curl waits as long) <tr><td>{@link #WAKE_EARLY}<td>80 µs<td>a parked
 * thread wakes late by about half of this, and may find the core busy with another request for the other half; what is
 * left is spun, about 40 µs a request, in which an answer that arrives is not read; that is the whole spin budget from
 * about 2,500/s on <tr><td>{@link #SPIN_BUDGET}<td>10 %<td>of one core; beyond it the pacer parks only <tr><td>{@link
 * #LAG_P99_LIMIT}<td>2 ms<td>above: DRIVER_LATE; below 662 requests for p90, below 64 for p50 <tr><td>{@link
 * #LAG_MAX_LIMIT}<td>100 ms<td>above: DRIVER_LATE, however rare <tr><td>{@link #CEILING_SHARE}<td>50 %<td>of the
 * calibrated ceiling; above: DRIVER_SATURATED <tr><td>{@link #ACHIEVED_LIMIT}<td>99 %<td>of what could be answered by
 * the window's end; below, with response times growing: OVERLOADED <tr><td>{@link #FAILURE_LIMIT}<td>0.1 %<td>of the
 * scheduled requests; above: FAILING <tr><td>{@link #SLO_QUANTILE}, {@link #SLO_LIMIT}<td>p99, 50 ms<td>response time
 * over the mix that a capacity keeps; with {@link #FAILURE_LIMIT} <tr><td>{@link #CAPACITY_CONFIDENCE}<td>80 %<td>of
 * each one-sided bound of a percentile in one window of a search for a capacity; an end of the interval holds on three
 * starts or more, so that all of them err together in under 1 % </table>
 */
public final class DriverDefaults {
    /** Most requests in flight at once. */
    public static final int IN_FLIGHT_LIMIT = 4_096;

    /** Time from sent to the end of the answer after which a request is given up. */
    public static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

    /** Connections opened before an open-loop window. */
    public static final int OPEN_CONNECTIONS = 32;

    /**
     * Longest wait, ahead of its request, for a connection that is opened during a window; then the request opens it.
     */
    public static final Duration OPENING_LIMIT = Duration.ofMillis(20);

    /** Idle time after which a connection is replaced instead of used. */
    public static final Duration IDLE_LIMIT = Duration.ofSeconds(4);

    /** Idle time after which the server may have closed a connection unnoticed. */
    public static final Duration CHECKED_AFTER = Duration.ofMillis(200);

    /** Longest wait for an answer to {@code Expect: 100-continue}. */
    public static final Duration CONTINUE_WAIT = Duration.ofSeconds(1);

    /** How much before the intended time the pacer's park ends; the rest is spun. */
    public static final Duration WAKE_EARLY = Duration.ofNanos(80_000);

    /** Most of one core that may be spent on spinning. */
    public static final double SPIN_BUDGET = 0.10;

    /** Highest p99 of send lag of a valid window. */
    public static final Duration LAG_P99_LIMIT = Duration.ofMillis(2);

    /** Highest send lag of a valid window. */
    public static final Duration LAG_MAX_LIMIT = Duration.ofMillis(100);

    /** Highest share of the calibrated ceiling that a valid window offers. */
    public static final double CEILING_SHARE = 0.5;

    /** Lowest achieved share of the answerable load of a system that keeps up, see {@link DriverLimits#keepsUp}. */
    public static final double ACHIEVED_LIMIT = 0.99;

    /** Highest share of failed requests of a system that is OK. */
    public static final double FAILURE_LIMIT = FailureLimits.CAUTION_FROM;

    /** Quantile of the response time that the default SLO is about. */
    public static final double SLO_QUANTILE = 0.99;

    /** Highest value of that quantile under the default SLO. */
    public static final Duration SLO_LIMIT = Duration.ofMillis(50);

    /** Confidence of each one-sided bound of a percentile in one window of a search for a capacity. */
    public static final double CAPACITY_CONFIDENCE = 0.80;

    private DriverDefaults() {}
}
