package org.archduet.services.inventory;

import javax.sql.DataSource;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.inventory.Inventory;
import org.archduet.services.kit.server.ServiceServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Inventory in a separate process. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(ServiceServer.class)
public class InventoryService {

    /** @param arguments Spring Boot's; settings normally come from the environment */
    public static void main(String[] arguments) {
        SpringApplication.run(InventoryService.class, arguments);
    }

    @Bean
    InventoryContext inventory(DataSource database, TransactionTemplate transaction) {
        return new TransactionalInventory(new Inventory(database), transaction);
    }
}
