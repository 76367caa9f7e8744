package org.archduet.harness.database;

import org.archduet.result.failure.UserErrorException;

/** A script cannot be run as it is. The message has no place in it: the line is separate. */
public final class SqlScriptException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    private final int line;

    SqlScriptException(int line, String message) {
        super(message, null);
        this.line = line;
    }

    SqlScriptException(int line, String message, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    /** 1-based; 0 when it concerns the whole script. */
    public int line() {
        return line;
    }
}
