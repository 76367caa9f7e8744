package org.archduet.monolith.planted.monolith.catalog;

import org.archduet.monolith.planted.pricing.ReadsAnothersSchema;

/** The module catalog reaches into pricing. */
class KnowsAnother {
    ReadsAnothersSchema theirs() {
        return new ReadsAnothersSchema();
    }
}
