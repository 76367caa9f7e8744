package org.archduet.services.storefront;

import org.archduet.services.kit.calls.CallPolicy;
import org.archduet.services.kit.parts.RemoteCatalog;
import org.archduet.services.kit.parts.RemoteInventory;
import org.archduet.services.kit.parts.RemoteOrdering;
import org.archduet.services.kit.parts.RemoteParts;
import org.archduet.services.kit.parts.RemotePricing;
import org.archduet.services.kit.server.PublicServer;
import org.archduet.shop.api.http.ShopHttpConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The one public entry. It has no database; everything it knows it asks for. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({PublicServer.class, ShopHttpConfiguration.class})
public class StorefrontService {

    /** @param arguments Spring Boot's; settings normally come from the environment */
    public static void main(String[] arguments) {
        SpringApplication.run(StorefrontService.class, arguments);
    }

    @Bean
    RemoteParts parts(Environment environment) {
        return new RemoteParts(environment);
    }

    @Bean
    RemoteCatalog catalog(RemoteParts parts) {
        return parts.catalog();
    }

    @Bean
    RemotePricing pricing(RemoteParts parts) {
        return parts.pricing();
    }

    @Bean
    RemoteInventory inventory(RemoteParts parts) {
        return parts.inventory(CallPolicy.READS);
    }

    @Bean
    RemoteOrdering ordering(RemoteParts parts) {
        return parts.ordering();
    }
}
