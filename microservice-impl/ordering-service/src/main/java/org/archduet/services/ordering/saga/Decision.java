package org.archduet.services.ordering.saga;

import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.ordering.rules.Refusal;
import org.archduet.ordering.rules.StoredOrder;

/** What becomes of a pending order. */
sealed interface Decision {

    /** @param pending the order it is about */
    CheckoutOutcome answer(StoredOrder pending);

    /** Calls to other services that carry it out, at most. */
    int calls();

    /** Stock and money are set aside. */
    record Confirm() implements Decision {
        @Override
        public CheckoutOutcome answer(StoredOrder pending) {
            return new CheckoutOutcome.Confirmed(pending.confirmed().order());
        }

        /** Capture and sell. */
        @Override
        public int calls() {
            return 2;
        }
    }

    /** One of the two was refused, or the order was given up. */
    record Refuse(Refusal refusal) implements Decision {
        @Override
        public CheckoutOutcome answer(StoredOrder pending) {
            return refusal.outcome(pending.order().orderId());
        }

        /** Release and void; a refusal of inventory needs neither, one of the payment provider no void. */
        @Override
        public int calls() {
            return refusal instanceof Refusal.OutOfStock ? 0 : refusal instanceof Refusal.Abandoned ? 2 : 1;
        }
    }
}
