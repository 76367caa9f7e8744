package org.archduet.monolith.planted.monolith.inventory;

import org.archduet.monolith.planted.pricing.ReadsAnothersSchema;

/** The module inventory reaches into pricing. */
class KnowsAnother {
    ReadsAnothersSchema theirs() {
        return new ReadsAnothersSchema();
    }
}
