package org.archduet.ordering;

/** Where the tables of this context live and where their migrations are. */
public final class OrderingSchema {
    /** The schema, with Flyway's history table in it. */
    public static final String NAME = "ordering";

    /** Flyway location of the migrations. */
    public static final String MIGRATIONS = "classpath:db/migration/ordering";

    private OrderingSchema() {}
}
