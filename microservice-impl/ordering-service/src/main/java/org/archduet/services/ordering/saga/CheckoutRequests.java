package org.archduet.services.ordering.saga;

import java.time.Instant;
import java.util.Optional;
import org.archduet.context.ContextNotReachedException;
import org.archduet.context.ContextUnavailableException;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.ordering.OrderIds;
import org.archduet.ordering.rules.KeyLookup;
import org.archduet.ordering.rules.NewOrder;
import org.archduet.ordering.rules.RequestDigest;
import org.archduet.ordering.rules.StoredOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests to place an order, from the key to the answer. */
final class CheckoutRequests {
    private static final Logger LOG = LoggerFactory.getLogger(CheckoutRequests.class);

    private final SagaResources resources;

    CheckoutRequests(SagaResources resources) {
        this.resources = resources;
    }

    CheckoutOutcome checkout(CheckoutCommand command) {
        String orderId = OrderIds.fromIdempotencyKey(command.idempotencyKey());
        String digest = RequestDigest.of(command);
        DecisionWait patience = new DecisionWait();
        while (true) {
            KeyLookup known = resources.ledger().orders().lookup(orderId, command.customerId());
            Optional<CheckoutOutcome> answer;
            if (known.existing().isPresent()) {
                CheckoutOutcome stored = known.existing().get().replay(digest);
                boolean wait = stored instanceof CheckoutOutcome.InDoubt && patience.pause();
                answer = wait ? Optional.empty() : Optional.of(stored);
            } else if (known.customerKnown()) {
                answer = price(orderId, command);
            } else {
                answer = Optional.of(new CheckoutOutcome.UnknownCustomer(command.customerId()));
            }
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    /** @return nothing when another request with the same key was first: its answer will be ours */
    private Optional<CheckoutOutcome> price(String orderId, CheckoutCommand command) {
        QuoteRequest cart = new QuoteRequest(command.region(), command.lines());
        QuoteOutcome priced;
        try {
            priced = resources
                    .steps()
                    .take(SagaStep.PRICE, () -> resources.contexts().pricing().quote(cart));
        } catch (ContextUnavailableException unavailable) {
            return Optional.of(new CheckoutOutcome.Unavailable(unavailable.context()));
        }
        if (priced instanceof QuoteOutcome.UnknownProducts unknown) {
            return Optional.of(new CheckoutOutcome.UnknownProducts(unknown.productIds()));
        }
        if (priced instanceof QuoteOutcome.UnknownRegion unknown) {
            return Optional.of(new CheckoutOutcome.UnknownRegion(unknown.region()));
        }
        if (resources.contexts().paymentKnownDown().getAsBoolean()) {
            // or every customer of an outage would leave an order in doubt behind, with stock set aside
            return Optional.of(new CheckoutOutcome.Unavailable("payment"));
        }
        return place(orderId, command, ((QuoteOutcome.Quoted) priced).quote());
    }

    private Optional<CheckoutOutcome> place(String orderId, CheckoutCommand command, Quote quote) {
        StoredOrder pending = NewOrder.of(orderId, command, quote, Instant.now(), OrderStatus.PENDING);
        String token = command.paymentToken();
        // before it is stored, or recovery could take it over in between
        resources.atWork().begin(orderId);
        boolean settled = false;
        try {
            if (!resources
                    .steps()
                    .<Boolean>take(SagaStep.BEGIN, () -> resources.ledger().begin(pending, token))) {
                return Optional.empty();
            }
            ReservationOutcome reservation;
            try {
                reservation = resources.saga().reserve(pending.order());
            } catch (ContextNotReachedException nobodyHeard) {
                if (resources.steps().<Boolean>take(SagaStep.WITHDRAW, () -> resources
                        .ledger()
                        .sagas()
                        .withdraw(orderId))) {
                    return Optional.of(new CheckoutOutcome.Unavailable(nobodyHeard.context()));
                }
                throw nobodyHeard;
            }
            Decision decision = resources.saga().decide(pending.order(), reservation, token);
            if (!resources.saga().store(orderId, decision)) {
                return Optional.empty();
            }
            settled = carryOut(decision, orderId);
            return Optional.of(decision.answer(pending));
        } catch (ContextUnavailableException unavailable) {
            LOG.info("Order {} is left to recovery", orderId, unavailable);
            return Optional.of(new CheckoutOutcome.InDoubt(orderId));
        } finally {
            if (settled) {
                resources.finisher().finish(orderId);
            } else {
                resources.atWork().end(orderId);
            }
        }
    }

    /** The decision is final whether or not the others can hear of it now; recovery tells them until they have. */
    private boolean carryOut(Decision decision, String orderId) {
        try {
            resources.saga().carryOut(orderId, decision);
            return true;
        } catch (ContextUnavailableException unavailable) {
            LOG.info("Order {} is left to recovery", orderId, unavailable);
            resources.owed().leave(decision.calls());
            return false;
        }
    }
}
