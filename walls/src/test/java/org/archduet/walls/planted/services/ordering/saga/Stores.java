package org.archduet.walls.planted.services.ordering.saga;

import org.jspecify.annotations.Nullable;

/** The other half. */
record Stores(@Nullable Decides decides) {}
