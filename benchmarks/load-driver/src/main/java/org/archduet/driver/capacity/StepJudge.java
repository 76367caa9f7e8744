package org.archduet.driver.capacity;

import java.util.List;
import java.util.Optional;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.record.ResponseSeconds;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;

/**
 * Says whether a window keeps the SLO.
 *
 * <p>{@code PASS}: the upper bound of the percentile is within the limit, failures are within theirs, at least 99 % of
 * what could be answered by the end was, and no backlog grows. {@code FAIL}: the lower bound is beyond the limit, or
 * more requests failed than may, or the system fell behind. {@code DRIVER_LIMITED} or {@code DISTURBED}: the driver or
 * the environment broke its own limit, so the window says nothing about the system. {@code UNTRUSTED}: nothing that
 * the window shows can be believed. Anything else is {@code UNDECIDED}.
 */
public record StepJudge(Slo slo) {
    /** The answer with the bounds it rests on. */
    public record Judged(Answer answer, QuantileBounds bounds) {}

    /**
     * Judges one open-loop window.
     *
     * @param reasons against the instrument while it was measured
     */
    public Judged of(LoadMeasurement load, ResponseSeconds response, List<ValidityReason> reasons) {
        QuantileBounds bounds = QuantileBounds.of(response, slo);
        Optional<Answer> against = Answer.against(reasons);
        if (against.isPresent()) {
            return new Judged(against.get(), bounds);
        }
        boolean failures = load.errors().total() > slo.failureFraction() * load.scheduled();
        if (failures || DriverLimits.outcome(load) == Outcome.OVERLOADED || beyond(bounds.lowNanos())) {
            return new Judged(Answer.FAIL, bounds);
        }
        boolean within = bounds.highNanos() != null && !beyond(bounds.highNanos());
        boolean keepsUp =
                DriverLimits.keepsUp(load) && DriverLimits.showsBacklogs(load) && !DriverLimits.backlogGrows(load);
        return new Judged(within && keepsUp ? Answer.PASS : Answer.UNDECIDED, bounds);
    }

    private boolean beyond(@org.jspecify.annotations.Nullable Long nanos) {
        return nanos != null && nanos > slo.limit().toNanos();
    }
}
