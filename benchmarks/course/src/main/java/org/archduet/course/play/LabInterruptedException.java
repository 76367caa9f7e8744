package org.archduet.course.play;

import org.archduet.result.failure.UserErrorException;

/** Somebody ended a lab before its last step; no record is written. */
public final class LabInterruptedException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    LabInterruptedException(String message) {
        super(message, null);
    }
}
