package org.archduet.walls.planted.driver.engine.socket;

import org.jspecify.annotations.Nullable;

/** The arrow back starts in a nested type. */
final class IsSent {
    private IsSent() {}

    record Parcel(@Nullable Sends sender) {}
}
