package org.archduet.result.start;

import org.jspecify.annotations.Nullable;

/**
 * One audited business rule.
 *
 * @param violations how many rows break it
 * @param example one of them in words, null when there is none
 */
public record Invariant(
        String name, String rule, long violations, @Nullable String example) {}
