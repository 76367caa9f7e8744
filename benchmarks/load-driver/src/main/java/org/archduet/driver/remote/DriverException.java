package org.archduet.driver.remote;

import org.archduet.result.failure.UserErrorException;

/** The driver could not do what it was asked; the message says what happened and where its log is. */
public final class DriverException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    DriverException(String message) {
        super(message, null);
    }
}
