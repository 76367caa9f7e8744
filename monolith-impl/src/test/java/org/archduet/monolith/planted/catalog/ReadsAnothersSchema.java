package org.archduet.monolith.planted.catalog;

/** SQL of catalog over a table of pricing. */
public class ReadsAnothersSchema {
    public String sql() {
        return "SELECT * FROM catalog.own JOIN pricing.theirs USING (product_id)";
    }
}
