package org.archduet.monolith.inventory;

import javax.sql.DataSource;
import org.archduet.inventory.Inventory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inventory context over the shared database. */
@Configuration(proxyBeanMethods = false)
class InventoryModule {

    @Bean
    Inventory inventory(DataSource database) {
        return new Inventory(database);
    }
}
