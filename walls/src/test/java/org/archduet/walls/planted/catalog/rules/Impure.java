package org.archduet.walls.planted.catalog.rules;

import java.io.File;

/** Rules that know what they must not. */
public record Impure(File forbidden) {}
