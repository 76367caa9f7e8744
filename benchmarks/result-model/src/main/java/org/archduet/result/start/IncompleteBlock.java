package org.archduet.result.start;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.archduet.result.validity.ValidityReason;

/**
 * A block that did not finish; it is kept apart and never averaged in.
 *
 * @param block 1-based block
 * @param system the arm that died or did not start; empty when the block ended for another reason
 * @param reason what happened and where the log is
 */
@JsonIgnoreProperties("trial")
public record IncompleteBlock(int block, String system, ValidityReason reason) {}
