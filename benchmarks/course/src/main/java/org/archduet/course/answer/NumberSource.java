package org.archduet.course.answer;

import java.util.Optional;

/**
 * Where a measured number comes from: (of − minus) / over, times a scale. Its interval is kept only when nothing is
 * subtracted or divided by.
 *
 * @param scale for another unit: 0.000001 turns nanoseconds into milliseconds
 */
public record NumberSource(JsonSource of, Optional<JsonSource> minus, Optional<JsonSource> over, double scale) {

    Value.Figure read(StepFolders folders) throws NoFigureException {
        Value.Figure whole = of.read(folders);
        if (minus.isEmpty() && over.isEmpty()) {
            return whole.times(scale);
        }
        double number = whole.number();
        if (minus.isPresent()) {
            number -= minus.get().read(folders).number();
        }
        if (over.isPresent()) {
            double divisor = over.get().read(folders).number();
            if (divisor == 0) {
                throw new NoFigureException(over.get().path() + " is 0, which nothing can be divided by");
            }
            number /= divisor;
        }
        return Value.Figure.of(number * scale);
    }
}
