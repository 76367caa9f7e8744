package org.archduet.result.failure;

/** A results folder cannot be read or written; the message names the file and what is wrong with it. */
public final class ResultsException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    /** @param message names the file */
    public ResultsException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message names the file */
    public ResultsException(String message) {
        super(message, null);
    }
}
