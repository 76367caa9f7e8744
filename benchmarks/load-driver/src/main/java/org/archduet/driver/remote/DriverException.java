package org.archduet.driver.remote;

/** The driver could not do what it was asked; the message says what happened and where its log is. */
public final class DriverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DriverException(String message) {
        super(message);
    }
}
