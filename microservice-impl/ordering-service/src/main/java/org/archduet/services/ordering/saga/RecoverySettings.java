package org.archduet.services.ordering.saga;

import java.time.Duration;

/**
 * How eager recovery is.
 *
 * @param every pause between two rounds
 * @param untouchedFor an order is taken over when no process has touched it for so long
 * @param giveUpAfter a pending order this old is refused, so that no stock is held for ever
 */
public record RecoverySettings(Duration every, Duration untouchedFor, Duration giveUpAfter) {
    /** An order left by a crash is decided within about four seconds of the restart. */
    public static final RecoverySettings DEFAULT =
            new RecoverySettings(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMinutes(10));
}
