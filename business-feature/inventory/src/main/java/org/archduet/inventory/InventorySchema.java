package org.archduet.inventory;

/** Where inventory keeps its data, for whoever runs the migrations. */
public final class InventorySchema {
    /** Name of the PostgreSQL schema; Flyway's history table lives in it too. */
    public static final String NAME = "inventory";

    /** Flyway location of the migrations. */
    public static final String MIGRATIONS = "classpath:db/migration/inventory";

    private InventorySchema() {}
}
