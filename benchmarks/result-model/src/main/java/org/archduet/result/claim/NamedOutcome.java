package org.archduet.result.claim;

/**
 * What a run says about a claim, together with the experiment file that states the claim.
 *
 * @param experiment file name of the experiment without its ending, as in {@link NamedClaim}
 */
public record NamedOutcome(String experiment, ClaimOutcome outcome) {}
