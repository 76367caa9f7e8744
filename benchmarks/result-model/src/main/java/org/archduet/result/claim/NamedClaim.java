package org.archduet.result.claim;

/**
 * A claim together with the experiment file that states it. One run decides the claims of several files that are the
 * same experiment apart from question and claim.
 *
 * @param experiment file name of the experiment without its ending, such as {@code c09}
 * @param fixed the claim as it was written down before the first start
 */
public record NamedClaim(String experiment, FixedClaim fixed) {}
