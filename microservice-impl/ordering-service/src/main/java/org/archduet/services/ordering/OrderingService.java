package org.archduet.services.ordering;

import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.ordering.OrderStore;
import org.archduet.ordering.Ordering;
import org.archduet.services.kit.OwedCalls;
import org.archduet.services.kit.contexts.ContextSource;
import org.archduet.services.kit.http.HttpWiring;
import org.archduet.services.kit.server.ServiceServer;
import org.archduet.services.ordering.saga.CalledContexts;
import org.archduet.services.ordering.saga.Ledger;
import org.archduet.services.ordering.saga.RecoverySettings;
import org.archduet.services.ordering.saga.Sagas;
import org.archduet.services.ordering.saga.StepHooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ordering in a separate process: the orders, and the sagas over the other services. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(ServiceServer.class)
public class OrderingService {

    /** @param arguments Spring Boot's; settings normally come from the environment */
    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {OrderingService.class, HttpWiring.class}, arguments);
    }

    @Bean
    OrderingContext orders(JdbcClient database) {
        return new Ordering(new OrderStore(database));
    }

    @Bean
    OwedCalls owed() {
        return new OwedCalls();
    }

    @Bean
    CheckoutProcess sagas(
            ContextSource contexts,
            JdbcClient database,
            TransactionTemplate transaction,
            OwedCalls owed,
            @Value("${saga.crash.at:none}") String crashAt,
            @Value("${saga.recovery.crash.at:none}") String recoveryCrashAt) {
        return new Sagas(
                CalledContexts.of(contexts),
                new Ledger(database, transaction),
                StepHooks.crashingAt(crashAt),
                StepHooks.crashingAt(recoveryCrashAt),
                RecoverySettings.DEFAULT,
                owed);
    }
}
