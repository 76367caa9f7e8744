package org.archduet.pricing;

/** Where pricing keeps its data, for whoever runs the migrations. */
public final class PricingSchema {
    /** Name of the PostgreSQL schema; Flyway's history table lives in it too. */
    public static final String NAME = "pricing";

    /** Flyway location of the migrations. */
    public static final String MIGRATIONS = "classpath:db/migration/pricing";

    private PricingSchema() {}
}
