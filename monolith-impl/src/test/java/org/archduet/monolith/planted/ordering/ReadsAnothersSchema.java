package org.archduet.monolith.planted.ordering;

/** SQL of ordering over a table of pricing. */
public class ReadsAnothersSchema {
    public String sql() {
        return "SELECT * FROM ordering.own o, pricing.theirs t WHERE o.product_id = t.product_id";
    }
}
