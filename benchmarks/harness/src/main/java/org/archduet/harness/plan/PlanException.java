package org.archduet.harness.plan;

import org.archduet.result.failure.UserErrorException;

/** An experiment cannot be planned as asked; the message says what to change. */
public final class PlanException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    public PlanException(String message) {
        super(message, null);
    }
}
