package org.archduet.shop.contract.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.archduet.catalog.CatalogSchema;
import org.archduet.inventory.InventorySchema;
import org.archduet.ordering.OrderingSchema;
import org.archduet.payment.PaymentSchema;
import org.archduet.pricing.PricingSchema;
import org.archduet.shop.contract.database.ContextDatabases;
import org.archduet.shop.contract.database.ShopDataException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Migrates the schemas of empty databases and loads a data set: each context in one transaction, two at a time. */
public final class ShopSeeder {
    private static final Map<String, String> MIGRATIONS = Map.of(
            CatalogSchema.NAME, CatalogSchema.MIGRATIONS,
            PricingSchema.NAME, PricingSchema.MIGRATIONS,
            InventorySchema.NAME, InventorySchema.MIGRATIONS,
            PaymentSchema.NAME, PaymentSchema.MIGRATIONS,
            OrderingSchema.NAME, OrderingSchema.MIGRATIONS);
    private static final int LOADERS = 2;

    private final ContextDatabases databases;

    /** @param databases where to load to */
    public ShopSeeder(ContextDatabases databases) {
        this.databases = databases;
    }

    /** @throws ShopDataException if a database has data already, cannot be reached or refuses */
    public void load(ShopDataSet data) {
        for (String context : ContextDatabases.CONTEXTS) {
            migrate(context);
        }
        Map<String, List<Table>> tables =
                new ShopTables(data).all().stream().collect(Collectors.groupingBy(Table::context));
        ExecutorService loaders = Executors.newFixedThreadPool(LOADERS);
        try {
            List<Future<?>> running = tables.values().stream()
                    .<Future<?>>map(ofContext -> loaders.submit(() -> load(ofContext)))
                    .toList();
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ShopDataException known
                    ? known
                    : new ShopDataException("loading failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopDataException("interrupted while loading", e);
        } finally {
            loaders.shutdownNow();
        }
    }

    private void migrate(String context) {
        try {
            Flyway.configure()
                    .dataSource(databases.url(context), null, null)
                    .schemas(context)
                    .locations(MIGRATIONS.get(context))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new ShopDataException("cannot migrate schema " + context + ": " + e.getMessage(), e);
        }
    }

    private void load(List<Table> tables) {
        String context = tables.get(0).context();
        try (ContextDatabases own = new ContextDatabases(urls());
                Connection connection = own.connection(context)) {
            connection.setAutoCommit(false);
            for (Table table : tables) {
                load(table, connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                for (Table table : tables) {
                    // statistics for the planner, and the visibility map that index-only scans need
                    statement.execute("VACUUM (ANALYZE) " + table.name());
                }
            }
        } catch (SQLException e) {
            throw new ShopDataException("cannot load schema " + context + ": " + e.getMessage(), e);
        }
    }

    private static void load(Table table, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet some = statement.executeQuery("SELECT 1 FROM " + table.name() + " LIMIT 1")) {
            if (some.next()) {
                throw new ShopDataException(table.name() + " holds data already; prepare needs an empty database");
            }
        }
        String copy = "COPY " + table.target() + " FROM STDIN";
        try (Writer rows = new BufferedWriter(new OutputStreamWriter(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, 1 << 16),
                StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) table.lines()::iterator) {
                rows.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("copying into " + table.name(), e);
        }
    }

    private Map<String, String> urls() {
        return ContextDatabases.CONTEXTS.stream().collect(Collectors.toMap(context -> context, databases::url));
    }
}
