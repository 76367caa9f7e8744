package org.archduet.monolith.planted.monolith.readmodel;

import org.archduet.monolith.planted.catalog.ReadsAnothersSchema;

/** A join that nobody named, with a way into a module. */
class UnnamedJoin {
    ReadsAnothersSchema module() {
        return new ReadsAnothersSchema();
    }

    String sql() {
        return "SELECT * FROM ordering.orders JOIN payment.payment USING (order_id)";
    }
}
