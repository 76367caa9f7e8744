package org.archduet.walls.planted.result;

/** A result model that knows the analysis. */
public record KnowsTheAnalysis(org.archduet.walls.planted.analysis.KnowsTheHarness forbidden) {}
