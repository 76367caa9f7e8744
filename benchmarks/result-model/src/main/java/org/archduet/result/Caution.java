package org.archduet.result;

/** Shown beside a figure; never changes the exit code. */
public enum Caution {
    /** The series was not steady when the window began. */
    UNSTEADY,
    /** CPU sets could not be applied. */
    UNPINNED,
    /** Too few blocks for a verdict worth its name. */
    FEW_BLOCKS,
    /** Too few samples for some percentiles. */
    FEW_SAMPLES
}
