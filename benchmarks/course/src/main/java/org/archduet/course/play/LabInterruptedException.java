package org.archduet.course.play;

/** Somebody ended a lab before its last step; no record is written. */
public final class LabInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LabInterruptedException(String message) {
        super(message);
    }
}
