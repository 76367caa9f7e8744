package org.archduet.walls.planted.pricing.rules;

import java.time.Clock;

/** Rules that know what they must not. */
public record Impure(Clock forbidden) {}
