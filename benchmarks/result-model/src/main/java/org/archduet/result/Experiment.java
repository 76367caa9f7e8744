package org.archduet.result;

/**
 * What was asked for.
 *
 * @param name file name of the experiment without its ending
 * @param question the question the experiment answers, in words
 * @param baseline the system the ratios divide by
 * @param candidate the system the ratios are about
 */
public record Experiment(
        String name, String question, String profile, long seed, String workload, String baseline, String candidate) {}
