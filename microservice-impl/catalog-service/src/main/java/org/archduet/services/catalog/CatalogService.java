package org.archduet.services.catalog;

import javax.sql.DataSource;
import org.archduet.catalog.Catalog;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.services.kit.server.ServiceServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The catalog in a separate process. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(ServiceServer.class)
public class CatalogService {

    /** @param arguments Spring Boot's; settings normally come from the environment */
    public static void main(String[] arguments) {
        SpringApplication.run(CatalogService.class, arguments);
    }

    @Bean
    CatalogContext catalog(DataSource database) {
        return new Catalog(database);
    }
}
