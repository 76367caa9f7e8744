package org.archduet.services.payment;

import java.time.Duration;
import org.archduet.context.payment.PaymentContext;
import org.archduet.payment.PaymentProvider;
import org.archduet.payment.Payments;
import org.archduet.services.kit.server.ServiceServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payment in a separate process. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(ServiceServer.class)
public class PaymentService {

    /** @param arguments Spring Boot's; settings normally come from the environment */
    public static void main(String[] arguments) {
        SpringApplication.run(PaymentService.class, arguments);
    }

    @Bean
    PaymentContext payments(JdbcClient database, @Value("${payment.service.millis:0}") long serviceMillis) {
        return new Payments(database, new PaymentProvider(Duration.ofMillis(serviceMillis)));
    }
}
