package org.archduet.payment;

/** Where the tables of this context live and where their migrations are. */
public final class PaymentSchema {
    /** The schema, with Flyway's history table in it. */
    public static final String NAME = "payment";

    /** Flyway location of the migrations. */
    public static final String MIGRATIONS = "classpath:db/migration/payment";

    private PaymentSchema() {}
}
