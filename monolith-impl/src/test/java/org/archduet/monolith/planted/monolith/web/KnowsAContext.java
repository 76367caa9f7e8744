package org.archduet.monolith.planted.monolith.web;

import org.archduet.monolith.planted.pricing.ReadsAnothersSchema;

/** The web module goes round a context's API, and has SQL of its own. */
class KnowsAContext {
    ReadsAnothersSchema store() {
        return new ReadsAnothersSchema();
    }

    String sql() {
        return "UPDATE ordering.orders SET status = 'CONFIRMED'";
    }
}
