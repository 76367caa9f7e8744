package org.archduet.monolith.pricing;

import javax.sql.DataSource;
import org.archduet.context.pricing.PricingContext;
import org.archduet.pricing.Pricing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pricing context over the shared database. */
@Configuration(proxyBeanMethods = false)
class PricingModule {

    @Bean
    PricingContext pricing(DataSource database) {
        return new Pricing(database);
    }
}
