package org.archduet.services.pricing;

import javax.sql.DataSource;
import org.archduet.context.pricing.PricingContext;
import org.archduet.pricing.Pricing;
import org.archduet.services.kit.server.ServiceServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Pricing in a separate process. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(ServiceServer.class)
public class PricingService {

    /** @param arguments Spring Boot's; settings normally come from the environment */
    public static void main(String[] arguments) {
        SpringApplication.run(PricingService.class, arguments);
    }

    @Bean
    PricingContext pricing(DataSource database) {
        return new Pricing(database);
    }
}
