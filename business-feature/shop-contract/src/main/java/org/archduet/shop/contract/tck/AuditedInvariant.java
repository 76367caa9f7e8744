package org.archduet.shop.contract.tck;

import org.jspecify.annotations.Nullable;

/**
 * One invariant, audited.
 *
 * @param name short name
 * @param violations rows that break it; 0 is good
 * @param example one such row, for a person
 */
public record AuditedInvariant(
        String name, long violations, @Nullable String example) {}
