package org.archduet.monolith.planted.monolith.checkout;

import org.archduet.monolith.planted.inventory.ReadsAnothersSchema;

/** Checkout uses an internal of inventory. */
class GoesInByTheWindow {
    ReadsAnothersSchema internals() {
        return new ReadsAnothersSchema();
    }
}
