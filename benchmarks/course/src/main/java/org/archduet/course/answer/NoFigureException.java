package org.archduet.course.answer;

import org.archduet.result.failure.UserErrorException;

/** The results do not hold the figure; the message says what is missing, and where. */
final class NoFigureException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    NoFigureException(String why) {
        super(why, null);
    }
}
