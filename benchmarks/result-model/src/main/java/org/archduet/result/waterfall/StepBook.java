package org.archduet.result.waterfall;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * The book of one step: what counted work explains of it at the prices by dose, and what is left. In JSON the fields of
 * {@code figure} stand beside the others.
 *
 * @param from the arm before
 * @param to the arm after
 * @param change what changed between them, in words of the experiment file; null when it says none
 * @param figure CPU time per request, which adds up, over the mix or of one operation
 * @param lines one for each kind of work
 * @param explained sum of what the lines explain; null when none explains anything
 * @param measured {@code to} − {@code from}, as in the step
 * @param residual {@code measured} − {@code explained}; null as {@code explained}
 * @param residualShare absolute residual over absolute step; null as {@code explained} and where the step is 0
 * @param verdict whether the book closes
 */
public record StepBook(
        String from,
        String to,
        @Nullable String change,
        @JsonUnwrapped Figure figure,
        List<Line> lines,
        @Nullable Difference explained,
        Difference measured,
        @Nullable Difference residual,
        @Nullable Double residualShare,
        BookVerdict verdict) {

    public StepBook {
        lines = List.copyOf(lines);
    }

    /**
     * One kind of work.
     *
     * @param fromCount for each request, mean over the blocks that have it in both arms; null when not counted there
     * @param toCount as {@code fromCount}, of the arm after
     * @param change {@code toCount} − {@code fromCount}: paired t over these blocks; null below two of them
     * @param explained {@code change} at the price of one, in the unit of the figure; null when the work is not counted
     *     in both arms or has no price
     */
    public record Line(
            CountedWork work,
            @Nullable Double fromCount,
            @Nullable Double toCount,
            @Nullable Difference change,
            @Nullable Difference explained) {}

    /** As {@link Figure#metric}. */
    public MetricId metric() {
        return figure.metric();
    }

    /** As {@link Figure#operation}. */
    public OperationName operation() {
        return figure.operation();
    }

    /** As {@link Figure#window}. */
    public WindowId window() {
        return figure.window();
    }

    /** As {@link Figure#unit}. */
    public Unit unit() {
        return figure.unit();
    }
}
