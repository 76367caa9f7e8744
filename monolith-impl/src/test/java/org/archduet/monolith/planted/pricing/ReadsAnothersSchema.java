package org.archduet.monolith.planted.pricing;

/** SQL of pricing over a table of catalog. */
public class ReadsAnothersSchema {
    public String sql() {
        return "SELECT * FROM pricing.own JOIN catalog.theirs USING (product_id)";
    }
}
