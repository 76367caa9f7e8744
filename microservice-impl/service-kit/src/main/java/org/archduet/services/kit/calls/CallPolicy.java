package org.archduet.services.kit.calls;

import java.time.Duration;

/**
 * How patient a caller is with one context.
 *
 * @param attemptTimeout longest wait for one attempt; the deadline may cut it short
 * @param attempts most attempts of one call, at least 1; every call between services is idempotent
 * @param firstBackoff pause before the first retry; doubles with each further one, half of it random
 * @param defaultDeadline for work that carries no deadline
 */
public record CallPolicy(Duration attemptTimeout, int attempts, Duration firstBackoff, Duration defaultDeadline) {

    /** Reads, which a person waits for: 3 attempts of at most 1 s. */
    public static final CallPolicy READS =
            new CallPolicy(Duration.ofSeconds(1), 3, Duration.ofMillis(20), Duration.ofSeconds(3));

    /** Commands, which may wait for a row lock or a payment provider: 3 attempts of at most 3 s. */
    public static final CallPolicy COMMANDS =
            new CallPolicy(Duration.ofSeconds(3), 3, Duration.ofMillis(20), Duration.ofSeconds(4));
}
