package org.archduet.course.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Median;

/** How several numbers become one. */
public enum Combine {
    /** Their sum. */
    SUM(numbers -> Arrays.stream(numbers).sum()),
    /** Their arithmetic mean. */
    MEAN(numbers -> Arrays.stream(numbers).average().orElseThrow()),
    /** Their median: the middle one, or the mean of the two in the middle. */
    MEDIAN(Median.withDefaults()::evaluate),
    /** The smallest. */
    LEAST(numbers -> Arrays.stream(numbers).min().orElseThrow()),
    /** The largest. */
    GREATEST(numbers -> Arrays.stream(numbers).max().orElseThrow()),
    /** How many things there are, numbers or not. */
    COUNT(numbers -> numbers.length);

    private final ToDoubleFunction<double[]> rule;

    Combine(ToDoubleFunction<double[]> rule) {
        this.rule = rule;
    }

    /** As it is written in a lab's file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Combine::id).toList();
    }

    /** @param id one of {@link #ids} */
    public static Combine named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** @param numbers at least one, unless they are counted */
    double of(double... numbers) {
        return rule.applyAsDouble(numbers);
    }
}
