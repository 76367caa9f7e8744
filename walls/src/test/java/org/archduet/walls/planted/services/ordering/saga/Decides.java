package org.archduet.walls.planted.services.ordering.saga;

import org.jspecify.annotations.Nullable;

/** Half of a circle. */
record Decides(@Nullable Stores stores) {}
