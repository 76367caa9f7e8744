package org.archduet.result.prediction;

import org.archduet.result.waterfall.Difference;
import org.jspecify.annotations.Nullable;

/** Whether a prediction came true. */
public enum PredictionVerdict {
    /** The whole interval of the error lies within the aim. */
    WITHIN,
    /** The whole interval of the error lies beyond the aim: a profile can name what was not predicted. */
    MISSES,
    /** The interval of the error is too wide for either, or there is no error. */
    UNDECIDED;

    /** Largest error of a good prediction, as a part of the measured figure. */
    public static final double AIM = 0.15;

    /** The verdict on an error. */
    public static PredictionVerdict of(@Nullable Difference error) {
        if (error == null) {
            return UNDECIDED;
        }
        if (error.low() >= -AIM && error.high() <= AIM) {
            return WITHIN;
        }
        return error.low() > AIM || error.high() < -AIM ? MISSES : UNDECIDED;
    }
}
