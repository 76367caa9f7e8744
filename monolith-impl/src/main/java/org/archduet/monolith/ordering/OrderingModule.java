package org.archduet.monolith.ordering;

import org.archduet.context.ordering.OrderingContext;
import org.archduet.ordering.OrderStore;
import org.archduet.ordering.Ordering;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ordering context over the shared database. */
@Configuration(proxyBeanMethods = false)
class OrderingModule {

    @Bean
    OrderStore orderStore(JdbcClient jdbc) {
        return new OrderStore(jdbc);
    }

    @Bean
    OrderingContext ordering(OrderStore store) {
        return new Ordering(store);
    }
}
