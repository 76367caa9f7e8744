package org.archduet.result.vocabulary;

/** What an experiment does besides the measured windows. */
public enum Study {
    /** Searches the highest offered load that keeps the SLO. */
    CAPACITY
}
