package org.archduet.ordering.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.context.ordering.CheckoutOutcome;

/** Why an order was refused, kept with the order so that its key gets the same answer for ever. */
public sealed interface Refusal {

    /** @return one line of text to store; {@link #parse} reads it back */
    String stored();

    /** @return the answer to a checkout */
    CheckoutOutcome outcome(String orderId);

    /** These products did not have enough stock; ascending. */
    record OutOfStock(List<Long> productIds) implements Refusal {
        private static final String PREFIX = "out-of-stock:";

        @Override
        public String stored() {
            return productIds.stream().map(String::valueOf).collect(Collectors.joining(",", PREFIX, ""));
        }

        @Override
        public CheckoutOutcome outcome(String orderId) {
            return new CheckoutOutcome.OutOfStock(orderId, productIds);
        }
    }

    /**
     * The payment provider declined.
     *
     * @param reason the provider's reason code
     */
    record Declined(String reason) implements Refusal {
        private static final String PREFIX = "declined:";

        @Override
        public String stored() {
            return PREFIX + reason;
        }

        @Override
        public CheckoutOutcome outcome(String orderId) {
            return new CheckoutOutcome.Declined(orderId, reason);
        }
    }

    /** Nobody could decide the order for too long. Nobody refused it, so stock and money may be set aside for it. */
    record Abandoned() implements Refusal {
        private static final String STORED = "abandoned";

        @Override
        public String stored() {
            return STORED;
        }

        @Override
        public CheckoutOutcome outcome(String orderId) {
            return new CheckoutOutcome.Abandoned(orderId);
        }
    }

    /** Reads what {@link #stored} wrote. */
    static Refusal parse(String stored) {
        if (stored.startsWith(Declined.PREFIX)) {
            return new Declined(stored.substring(Declined.PREFIX.length()));
        }
        if (stored.startsWith(OutOfStock.PREFIX)) {
            String ids = stored.substring(OutOfStock.PREFIX.length());
            return new OutOfStock(
                    ids.isEmpty()
                            ? List.of()
                            : Arrays.stream(ids.split(",")).map(Long::valueOf).toList());
        }
        if (stored.equals(Abandoned.STORED)) {
            return new Abandoned();
        }
        throw new IllegalArgumentException("Not a stored refusal: " + stored);
    }
}
