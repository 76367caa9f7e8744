package org.archduet.result.start;

import org.archduet.result.validity.ValidityReason;

/**
 * A start that did not finish; it is kept apart and never averaged in.
 *
 * @param start id of the start
 * @param reason what happened and where the log is
 */
public record StartFailure(String start, int block, String system, ValidityReason reason) {}
