package org.archduet.services.ordering.saga;

import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.ordering.rules.Refusal;

/** What becomes of a pending order. */
sealed interface Decision {

    /** Stores it. @return whether the order was still pending */
    boolean store(Saga saga, String orderId);

    /** Does what other services must do after it. */
    void carryOut(Saga saga, String orderId);

    /** @param pending the order it is about */
    CheckoutOutcome answer(Order pending);

    /** Stock and money are set aside. */
    record Confirm() implements Decision {
        @Override
        public boolean store(Saga saga, String orderId) {
            return saga.confirm(orderId);
        }

        @Override
        public void carryOut(Saga saga, String orderId) {
            saga.settle(orderId);
        }

        @Override
        public CheckoutOutcome answer(Order pending) {
            return new CheckoutOutcome.Confirmed(new Order(
                    pending.orderId(),
                    pending.customerId(),
                    pending.region(),
                    OrderStatus.CONFIRMED,
                    pending.placedAt(),
                    pending.lines(),
                    pending.netCents(),
                    pending.taxCents(),
                    pending.totalCents()));
        }
    }

    /** One of the two was refused. */
    record Refuse(Refusal refusal) implements Decision {
        @Override
        public boolean store(Saga saga, String orderId) {
            return saga.refuse(orderId, refusal);
        }

        @Override
        public void carryOut(Saga saga, String orderId) {
            saga.compensate(orderId, refusal);
        }

        @Override
        public CheckoutOutcome answer(Order pending) {
            return refusal.outcome(pending.orderId());
        }
    }
}
