package org.archduet.monolith.database;

import java.util.List;
import javax.sql.DataSource;
import org.archduet.catalog.CatalogSchema;
import org.archduet.inventory.InventorySchema;
import org.archduet.ordering.OrderingSchema;
import org.archduet.payment.PaymentSchema;
import org.archduet.pricing.PricingSchema;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Runs each context's migrations in its own schema before the server listens. */
@Component
final class Migrations implements InitializingBean {
    private static final List<Schema> SCHEMAS = List.of(
            new Schema(CatalogSchema.NAME, CatalogSchema.MIGRATIONS),
            new Schema(PricingSchema.NAME, PricingSchema.MIGRATIONS),
            new Schema(InventorySchema.NAME, InventorySchema.MIGRATIONS),
            new Schema(PaymentSchema.NAME, PaymentSchema.MIGRATIONS),
            new Schema(OrderingSchema.NAME, OrderingSchema.MIGRATIONS));

    private final DataSource database;

    Migrations(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        SCHEMAS.forEach(schema -> Flyway.configure()
                .dataSource(database)
                .schemas(schema.name())
                .locations(schema.migrations())
                .load()
                .migrate());
    }

    private record Schema(String name, String migrations) {}
}
