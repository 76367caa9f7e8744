package org.archduet.monolith.planted.payment;

/** SQL of payment over a table of pricing. */
public class ReadsAnothersSchema {
    public String sql() {
        return "SELECT * FROM payment.own JOIN pricing.theirs USING (product_id)";
    }
}
