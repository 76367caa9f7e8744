package org.archduet.ordering;

import org.archduet.ordering.rules.Fingerprint;

/**
 * Order ids. An id is a function of the idempotency key, so that every part of the shop can know it before the order
 * exists.
 */
public final class OrderIds {
    private OrderIds() {}

    /** @return {@code "o-"} and 32 hexadecimal digits */
    public static String fromIdempotencyKey(String idempotencyKey) {
        return "o-" + Fingerprint.of("order:" + idempotencyKey);
    }
}
