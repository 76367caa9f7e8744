package org.archduet.result;

/** Shown beside a figure; never changes the exit code. */
public enum Caution {
    /** The series was not steady when the window began. */
    UNSTEADY,
    /** The system's JVMs were still busy compiling, so its figures are dearer than those of a warm system. */
    COMPILING,
    /** CPU sets could not be applied. */
    UNPINNED,
    /** The database server is not ours, so its CPU time is not in the figures. */
    DATABASE_NOT_COUNTED,
    /** Too few blocks for a verdict worth its name. */
    FEW_BLOCKS,
    /** Too few samples for some percentiles. */
    FEW_SAMPLES
}
