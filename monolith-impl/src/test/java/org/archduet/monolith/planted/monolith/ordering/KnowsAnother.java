package org.archduet.monolith.planted.monolith.ordering;

import org.archduet.monolith.planted.pricing.ReadsAnothersSchema;

/** The module ordering reaches into pricing. */
class KnowsAnother {
    ReadsAnothersSchema theirs() {
        return new ReadsAnothersSchema();
    }
}
