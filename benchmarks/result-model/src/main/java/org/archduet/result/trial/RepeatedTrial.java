package org.archduet.result.trial;

import java.util.List;
import org.archduet.result.validity.ValidityReason;

/**
 * A trial that was disturbed and therefore run again. The first attempt is kept apart and never averaged in; under
 * the trial's id stands the second one.
 *
 * @param trial id of the trial
 * @param reasons against the first attempt, all of them faults of the instrument
 */
public record RepeatedTrial(String trial, int block, String system, List<ValidityReason> reasons) {}
