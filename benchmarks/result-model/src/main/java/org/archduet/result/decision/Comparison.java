package org.archduet.result.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.Better;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * One metric of two systems, compared. In JSON the fields of all parts stand beside each other in one object.
 *
 * @param subject which figure of which two systems
 * @param estimate what was measured
 * @param power how much the comparison could have seen
 * @param decision what is concluded from it
 */
public record Comparison(
        @JsonUnwrapped Subject subject,
        @JsonUnwrapped Estimate estimate,
        @JsonUnwrapped Power power,
        @JsonUnwrapped Decision decision) {

    /**
     * Which figure of which two systems.
     *
     * @param metric what is compared
     * @param operation of which operation; {@link OperationName#MIX} for the whole
     * @param window the window the metric is taken from
     * @param primary named before the run as one the verdict rests on
     * @param unit of the metric, written for readers of the file that do not know it
     * @param better which direction of the metric is the good one, written for the same readers
     */
    public record Subject(
            MetricId metric,
            OperationName operation,
            WindowId window,
            boolean primary,
            String baseline,
            String candidate,
            Unit unit,
            Better better) {

        /** With the unit and the direction that the metric has. */
        public Subject(
                MetricId metric,
                OperationName operation,
                WindowId window,
                boolean primary,
                String baseline,
                String candidate) {
            this(metric, operation, window, primary, baseline, candidate, metric.unit(), metric.better());
        }
    }

    /**
     * What is concluded.
     *
     * @param adjustedP p value of the claim (beyond the equivalence band, or inside it) after Holm's correction over
     *     the secondary metrics; null for a primary metric, whose verdict is not adjusted
     * @param verdict after the correction
     * @param unadjustedVerdict what the interval alone would say; differs from {@code verdict} only where Holm's
     *     correction withdrew it
     * @param note what a reader must know beside the verdict, in one sentence; empty when nothing
     */
    public record Decision(
            @Nullable Double adjustedP,
            Verdict verdict,
            Verdict unadjustedVerdict,
            List<Caution> cautions,
            String note) {

        /** Of a claim that no correction applies to. */
        public static Decision unadjusted(Verdict verdict, List<Caution> cautions, String note) {
            return new Decision(null, verdict, verdict, cautions, note);
        }

        /** Whether the interval alone is decisive and the verdict is not. */
        public boolean withdrawn() {
            return verdict != unadjustedVerdict;
        }
    }

    /** The same with another decision. */
    public Comparison with(Decision value) {
        return new Comparison(subject, estimate, power, value);
    }

    /** The same with a noise floor. */
    public Comparison withNoiseFloor(@Nullable Double value) {
        return new Comparison(subject, estimate, power.withNoiseFloor(value), decision);
    }

    /** As {@link Subject#metric}. */
    public MetricId metric() {
        return subject.metric;
    }

    /** As {@link Subject#operation}. */
    public OperationName operation() {
        return subject.operation;
    }

    /** As {@link Subject#window}. */
    public WindowId window() {
        return subject.window;
    }

    /** As {@link Subject#primary}. */
    public boolean primary() {
        return subject.primary;
    }

    /** As {@link Subject#baseline}. */
    public String baseline() {
        return subject.baseline;
    }

    /** As {@link Subject#candidate}. */
    public String candidate() {
        return subject.candidate;
    }

    /** As {@link Subject#unit}. */
    public Unit unit() {
        return subject.unit;
    }

    /** As {@link Subject#better}. */
    public Better better() {
        return subject.better;
    }

    /** As {@link Estimate#baselineValue}. */
    public @Nullable Double baselineValue() {
        return estimate.baselineValue();
    }

    /** As {@link Estimate#candidateValue}. */
    public @Nullable Double candidateValue() {
        return estimate.candidateValue();
    }

    /** As {@link Estimate#ratio}. */
    public @Nullable Ratio ratio() {
        return estimate.ratio();
    }

    /** As {@link Estimate#bootstrap}. */
    public @Nullable Ratio bootstrap() {
        return estimate.bootstrap();
    }

    /** As {@link Estimate#blockRatios}. */
    public List<Double> blockRatios() {
        return estimate.blockRatios();
    }

    /** As {@link Power#blocks}. */
    public int blocks() {
        return power.blocks();
    }

    /** As {@link Decision#verdict}. */
    public Verdict verdict() {
        return decision.verdict;
    }

    /**
     * A ratio with its interval.
     *
     * @param confidence for example 0.95
     * @param method for example {@code paired t on log ratios}
     */
    public record Ratio(double point, double low, double high, double confidence, String method) {}

    /** The verdict against the equivalence band. */
    public enum Verdict {
        /** The interval lies wholly beyond the band, on the baseline's side. */
        BASELINE_BETTER,
        /** The interval lies wholly beyond the band, on the candidate's side. */
        CANDIDATE_BETTER,
        /** The interval lies wholly inside the band. */
        EQUIVALENT,
        /** Anything else. */
        INCONCLUSIVE
    }
}
