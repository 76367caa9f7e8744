package org.archduet.monolith.planted.inventory;

/** SQL of inventory over a table of pricing. */
public class ReadsAnothersSchema {
    public String sql() {
        return "SELECT * FROM inventory.own JOIN pricing.theirs USING (product_id)";
    }
}
