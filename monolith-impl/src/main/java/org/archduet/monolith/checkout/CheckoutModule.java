package org.archduet.monolith.checkout;

import java.time.Clock;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.pricing.PricingContext;
import org.archduet.inventory.Inventory;
import org.archduet.ordering.OrderStore;
import org.archduet.payment.PaymentProvider;
import org.archduet.payment.Payments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checkout in one transaction. */
@Configuration(proxyBeanMethods = false)
class CheckoutModule {

    @Bean
    CheckoutContexts checkoutContexts(
            OrderStore orders,
            PricingContext pricing,
            Inventory inventory,
            PaymentProvider provider,
            Payments payments) {
        return new CheckoutContexts(orders, pricing, inventory, provider, payments);
    }

    @Bean
    CheckoutProcess checkout(CheckoutContexts contexts, PlatformTransactionManager transactions) {
        return new TransactionalCheckout(contexts, new TransactionTemplate(transactions), Clock.systemUTC());
    }
}
