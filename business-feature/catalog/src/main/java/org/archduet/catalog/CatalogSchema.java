package org.archduet.catalog;

/** Where the catalog keeps its data, for whoever runs the migrations. */
public final class CatalogSchema {
    /** Name of the PostgreSQL schema; Flyway's history table lives in it too. */
    public static final String NAME = "catalog";

    /** Flyway location of the migrations. */
    public static final String MIGRATIONS = "classpath:db/migration/catalog";

    private CatalogSchema() {}
}
