package org.archduet.monolith.planted.monolith.pricing;

import org.archduet.monolith.planted.catalog.ReadsAnothersSchema;

/** The module pricing reaches into catalog. */
class KnowsAnother {
    ReadsAnothersSchema theirs() {
        return new ReadsAnothersSchema();
    }
}
