package org.archduet.walls.planted.analysis;

/** An analysis that knows the harness. */
public record KnowsTheHarness(org.archduet.walls.planted.harness.KnowsTheShop forbidden) {}
