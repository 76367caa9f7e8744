package org.archduet.services.ordering.saga;

import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.ordering.rules.Refusal;
import org.archduet.ordering.rules.StoredOrder;

/** What becomes of a pending order. */
sealed interface Decision {

    /** Stores it. @return whether the order was still pending */
    boolean store(Saga saga, String orderId);

    /** Does what other services must do after it. */
    void carryOut(Saga saga, String orderId);

    /** @param pending the order it is about */
    CheckoutOutcome answer(StoredOrder pending);

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
        public CheckoutOutcome answer(StoredOrder pending) {
            return new CheckoutOutcome.Confirmed(pending.confirmed().order());
        }
    }

    /** One of the two was refused, or the order was given up. */
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
        public CheckoutOutcome answer(StoredOrder pending) {
            return refusal.outcome(pending.order().orderId());
        }
    }
}
