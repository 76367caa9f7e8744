package org.archduet.course.lab;

import java.util.List;
import java.util.Optional;

/**
 * A change that turns a printed conclusion of a lab over.
 *
 * @param change what is changed, in a sentence
 * @param steps they replace those of the same name; empty when the change is a command to type
 * @param command what to type; empty when {@code lab --flip} makes the change
 * @param then what is printed then, and why
 */
public record Flip(String change, List<Step> steps, Optional<String> command, String then) {}
