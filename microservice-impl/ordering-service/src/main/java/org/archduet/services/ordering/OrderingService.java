package org.archduet.services.ordering;

import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.ordering.OrderStore;
import org.archduet.ordering.Ordering;
import org.archduet.services.kit.calls.CallPolicy;
import org.archduet.services.kit.parts.RemoteParts;
import org.archduet.services.kit.parts.RemotePayment;
import org.archduet.services.kit.server.ServiceServer;
import org.archduet.services.ordering.saga.Ledger;
import org.archduet.services.ordering.saga.Parts;
import org.archduet.services.ordering.saga.RecoverySettings;
import org.archduet.services.ordering.saga.Sagas;
import org.archduet.services.ordering.saga.StepHooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ordering in a process of its own: the orders, and the sagas over the other services. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(ServiceServer.class)
public class OrderingService {

    /** @param arguments Spring Boot's; settings normally come from the environment */
    public static void main(String[] arguments) {
        SpringApplication.run(OrderingService.class, arguments);
    }

    @Bean
    OrderingContext orders(JdbcClient database) {
        return new Ordering(new OrderStore(database));
    }

    @Bean
    CheckoutProcess sagas(
            Environment environment,
            JdbcClient database,
            TransactionTemplate transaction,
            @Value("${saga.crash.at:none}") String crashAt,
            @Value("${saga.recovery.crash.at:none}") String recoveryCrashAt) {
        RemoteParts parts = new RemoteParts(environment);
        RemotePayment payment = parts.payment();
        return new Sagas(
                new Parts(parts.pricing(), parts.inventory(CallPolicy.COMMANDS), payment, payment::isKnownAway),
                new Ledger(database, transaction),
                StepHooks.crashingAt(crashAt),
                StepHooks.crashingAt(recoveryCrashAt),
                RecoverySettings.DEFAULT);
    }
}
