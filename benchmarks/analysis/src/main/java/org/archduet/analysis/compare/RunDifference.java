package org.archduet.analysis.compare;

/**
 * One thing that is not the same in two runs.
 *
 * @param what for example {@code commit} or {@code kernel}
 */
public record RunDifference(String what, String before, String after) {}
