package org.archduet.services.ordering.saga;

import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.ordering.rules.Refusal;
import org.archduet.ordering.rules.StoredOrder;

/** What becomes of a pending order. */
sealed interface Decision {

    /** @param pending the order it is about */
    CheckoutOutcome answer(StoredOrder pending);

    /** Stock and money are set aside. */
    record Confirm() implements Decision {
        @Override
        public CheckoutOutcome answer(StoredOrder pending) {
            return new CheckoutOutcome.Confirmed(pending.confirmed().order());
        }
    }

    /** One of the two was refused, or the order was given up. */
    record Refuse(Refusal refusal) implements Decision {
        @Override
        public CheckoutOutcome answer(StoredOrder pending) {
            return refusal.outcome(pending.order().orderId());
        }
    }
}
