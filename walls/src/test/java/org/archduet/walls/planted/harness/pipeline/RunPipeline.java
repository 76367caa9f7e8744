package org.archduet.walls.planted.harness.pipeline;

/** The topmost room. */
public final class RunPipeline {}
