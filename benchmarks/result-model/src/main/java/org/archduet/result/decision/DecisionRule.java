package org.archduet.result.decision;

/**
 * How verdicts are made, fixed before the run.
 *
 * @param confidence of every interval, for example 0.95
 * @param equivalenceBand relative difference below which two systems count as equal, for example 0.05
 * @param wantedHalfWidth relative half-width of the interval that the run would like to reach, for example 0.05
 * @param power of the minimum detectable effect, for example 0.8
 * @param bootstrapReplicates replicates of the hierarchical bootstrap
 */
public record DecisionRule(
        double confidence, double equivalenceBand, double wantedHalfWidth, double power, int bootstrapReplicates) {

    /**
     * Fewest blocks that a hierarchical bootstrap is drawn from. With three blocks its interval for p99 covered all of
     * 2,000 simulated truths, so it was far too wide to say anything; from six on it is near what it promises.
     */
    public static final int FEWEST_BOOTSTRAP_BLOCKS = 6;

    /** 95 %, band of 5 %, wanted half-width 5 %, power 0.8, 2,000 replicates. */
    public static final DecisionRule DEFAULT = new DecisionRule(0.95, 0.05, 0.05, 0.8, 2000);
}
