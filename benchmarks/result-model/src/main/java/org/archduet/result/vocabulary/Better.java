package org.archduet.result.vocabulary;

/** Which direction of a metric is the good one. */
public enum Better {
    /** Times and costs. */
    LOWER,
    /** Throughput. */
    HIGHER
}
