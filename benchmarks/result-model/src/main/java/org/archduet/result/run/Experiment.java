package org.archduet.result.run;

/**
 * What was asked for.
 *
 * @param name file name of the experiment without its ending
 * @param question the question the experiment answers, in words
 * @param baseline the system the ratios divide by; empty when no systems are compared
 * @param candidate the system the ratios are about; empty as for {@code baseline}
 */
public record Experiment(
        String name, String question, String profile, long seed, String workload, String baseline, String candidate) {

    /** The profile whose figures mean nothing: it shows that the pipeline works. */
    private static final String PIPELINE_CHECK = "smoke";

    /** Whether it compares systems: microbenchmarks start none. */
    public boolean comparesSystems() {
        return !baseline.isEmpty();
    }

    /** Whether its profile measures too little for a finding, and only shows that every step of a run works. */
    public boolean checksThePipelineOnly() {
        return profile.equals(PIPELINE_CHECK);
    }
}
