package org.archduet.services.storefront;

import org.archduet.services.kit.http.HttpWiring;
import org.archduet.services.kit.server.PublicServer;
import org.archduet.shop.api.http.ShopHttpConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The one public entry. It has no database; everything it knows it asks for. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({PublicServer.class, ShopHttpConfiguration.class})
public class StorefrontService {

    /** @param arguments Spring Boot's; settings normally come from the environment */
    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {StorefrontService.class, HttpWiring.class}, arguments);
    }
}
