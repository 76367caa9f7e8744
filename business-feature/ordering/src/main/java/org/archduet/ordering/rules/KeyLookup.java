package org.archduet.ordering.rules;

import java.util.Optional;

/**
 * What the ordering context knows when a checkout arrives.
 *
 * @param existing the order that the idempotency key belongs to, if there is one
 * @param customerKnown whether the ordering customer exists
 */
public record KeyLookup(Optional<StoredOrder> existing, boolean customerKnown) {}
