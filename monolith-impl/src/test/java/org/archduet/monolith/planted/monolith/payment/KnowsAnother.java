package org.archduet.monolith.planted.monolith.payment;

import org.archduet.monolith.planted.pricing.ReadsAnothersSchema;

/** The module payment reaches into pricing. */
class KnowsAnother {
    ReadsAnothersSchema theirs() {
        return new ReadsAnothersSchema();
    }
}
