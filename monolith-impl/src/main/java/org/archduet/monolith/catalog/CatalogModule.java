package org.archduet.monolith.catalog;

import javax.sql.DataSource;
import org.archduet.catalog.Catalog;
import org.archduet.context.catalog.CatalogContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalog context over the shared database. */
@Configuration(proxyBeanMethods = false)
class CatalogModule {

    @Bean
    CatalogContext catalog(DataSource database) {
        return new Catalog(database);
    }
}
