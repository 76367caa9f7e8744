package org.archduet.monolith.payment;

import java.time.Duration;
import org.archduet.payment.PaymentProvider;
import org.archduet.payment.Payments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The payment context over the shared database. The provider is a separate bean, because checkout asks it outside of
 * the transaction.
 */
@Configuration(proxyBeanMethods = false)
class PaymentModule {

    @Bean
    PaymentProvider paymentProvider(@Value("${shop.payment.service-millis}") long serviceMillis) {
        return new PaymentProvider(Duration.ofMillis(serviceMillis));
    }

    @Bean
    Payments payments(JdbcClient jdbc, PaymentProvider provider) {
        return new Payments(jdbc, provider);
    }
}
