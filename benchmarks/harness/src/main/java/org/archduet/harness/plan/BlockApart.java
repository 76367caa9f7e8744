package org.archduet.harness.plan;

/**
 * A block of a study whose starts enter no comparison, because what the study does to them changes what they cost. It
 * comes after all other blocks.
 *
 * @param name of its folder in the results folder, and of its steps in the progress
 * @param block its number follows that of the last compared block
 */
public record BlockApart(String name, Plan.Block block) {}
