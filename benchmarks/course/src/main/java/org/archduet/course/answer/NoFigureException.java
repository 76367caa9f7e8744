package org.archduet.course.answer;

/** The results do not hold the figure; the message says what is missing, and where. */
final class NoFigureException extends Exception {

    private static final long serialVersionUID = 1L;

    NoFigureException(String why) {
        super(why);
    }
}
