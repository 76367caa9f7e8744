package org.archduet.result.trial;

import org.archduet.result.validity.ValidityReason;

/**
 * A trial that did not finish; it is kept apart and never averaged in.
 *
 * @param trial id of the trial
 * @param reason what happened and where the log is
 */
public record TrialFailure(String trial, int block, String system, ValidityReason reason) {}
