package org.archduet.course.answer;

import java.util.Optional;
import java.util.Set;

/** A question that a lab answers. */
public sealed interface Answer permits NumberAnswer, ChoiceAnswer {

    /** Unique in the lab. */
    String name();

    /** One sentence with a question mark. */
    String question();

    /** Whether it is asked before the run. */
    boolean predicted();

    /** What the authors expect; empty when they do not say. */
    Optional<Expected> expectation();

    /** Whether the answer is known before the run, because somebody made it so. */
    boolean known();

    /** What kind of prediction is sensible, for a prompt: {@code a number from 1 to 3, in ms}. */
    String form();

    /**
     * Reads a prediction as somebody typed it.
     *
     * @throws IllegalArgumentException when it is not in the form of {@link #form}; the message says what is wrong
     */
    Value predict(String text);

    /** Reads the figure from the results; its value is of the kind of {@link #predict}. */
    Reading read(StepFolders folders);

    /** Names of the steps whose results it reads; none when it is known. */
    Set<String> steps();

    /** The same figure under another question, with another expectation. */
    Answer asked(String otherQuestion, Optional<Expected> otherExpectation);
}
