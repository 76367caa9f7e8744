package org.archduet.walls.planted.ordering.rules;

import java.nio.file.Path;

/** Rules that know what they must not. */
public record Impure(Path forbidden) {}
