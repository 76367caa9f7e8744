package org.archduet.course.lab;

import java.util.List;
import java.util.Optional;
import org.archduet.course.answer.Answer;

/**
 * A change that turns a printed conclusion of a lab over.
 *
 * @param change what is changed, in a sentence
 * @param minutes stated time on two cores with the change; that of the lab when the file does not say
 * @param steps they replace those of the same name; empty when the change is a command to type
 * @param answers what is asked, shown and judged with the change; those of the lab when the file does not say
 * @param command what to type; empty when {@code lab --flip} makes the change
 * @param then what is printed then, and why
 */
public record Flip(
        String change, int minutes, List<Step> steps, List<Answer> answers, Optional<String> command, String then) {}
