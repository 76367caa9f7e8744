package org.archduet.course.answer;

import java.util.Optional;

/**
 * What became of an answer.
 *
 * @param value empty when the results do not hold it
 * @param missing why there is no value; empty when there is one
 */
public record Reading(Optional<Value> value, String missing) {

    static Reading of(Value value) {
        return new Reading(Optional.of(value), "");
    }

    static Reading missing(String why) {
        return new Reading(Optional.empty(), why);
    }
}
