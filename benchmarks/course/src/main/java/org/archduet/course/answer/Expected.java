package org.archduet.course.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the authors of a lab expect of an answer, and why; the measured figure may refute them too. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Expected.Range.class), @JsonSubTypes.Type(Expected.Choice.class)})
public sealed interface Expected {

    /** One sentence. */
    String why();

    /** Whether the measured value is as expected. */
    Verdict judge(Value measured);

    /** A number from one limit to another, both included, in the unit of the answer. */
    record Range(double from, double to, String why) implements Expected {

        /** Whether only one number is expected, as of a count or a status. */
        @JsonIgnore
        public boolean isExact() {
            return from == to;
        }

        @Override
        public Verdict judge(Value measured) {
            if (!(measured instanceof Value.Figure figure)) {
                return Verdict.OPEN;
            }
            if (figure.least() >= from && figure.most() <= to) {
                return Verdict.MET;
            }
            return figure.most() < from || figure.least() > to ? Verdict.UNMET : Verdict.OPEN;
        }
    }

    /** One of the words. */
    record Choice(String word, String why) implements Expected {

        @Override
        public Verdict judge(Value measured) {
            return measured instanceof Value.Word found ? found.is(word) : Verdict.OPEN;
        }
    }
}
