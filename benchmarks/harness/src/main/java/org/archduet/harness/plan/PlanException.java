package org.archduet.harness.plan;

/** An experiment cannot be planned as asked; the message says what to change. */
public final class PlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanException(String message) {
        super(message);
    }
}
