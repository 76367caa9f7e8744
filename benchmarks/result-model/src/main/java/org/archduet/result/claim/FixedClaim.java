package org.archduet.result.claim;

/**
 * A claim as {@code plan.json} keeps it, written before the first start.
 *
 * @param sha256 of {@link Claim#canonicalText} in UTF-8, 64 hexadecimal digits: a claim that is edited after the run no
 *     longer has this hash
 */
public record FixedClaim(String sha256, Claim claim) {}
