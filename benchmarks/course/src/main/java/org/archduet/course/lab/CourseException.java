package org.archduet.course.lab;

import org.archduet.result.failure.UserErrorException;

/** A lab cannot be found or done; the message says why, and what to do. */
public final class CourseException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened, where, and what to do */
    public CourseException(String message) {
        super(message, null);
    }

    /** @param message what happened, where, and what to do */
    public CourseException(String message, Throwable cause) {
        super(message, cause);
    }
}
