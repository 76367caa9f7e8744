package org.archduet.pricing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL server for the tests of this module, with the schema migrated; it ends with the JVM. */
final class TestDatabase {
    private static final DataSource DATA_SOURCE = start();

    private TestDatabase() {}

    static DataSource dataSource() {
        return DATA_SOURCE;
    }

    private static DataSource start() {
        try {
            DataSource database = EmbeddedPostgres.start().getPostgresDatabase();
            Flyway.configure()
                    .dataSource(database)
                    .schemas(PricingSchema.NAME)
                    .locations(PricingSchema.MIGRATIONS)
                    .load()
                    .migrate();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
