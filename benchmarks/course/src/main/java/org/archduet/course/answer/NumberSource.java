package org.archduet.course.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Each of several numbers, one for each start; a difference or a quotient is one number. */
    List<Value.Figure> each(StepFolders folders) throws NoFigureException {
        return minus.isPresent() || over.isPresent()
                ? List.of(read(folders))
                : of.each(folders).stream().map(figure -> figure.times(scale)).toList();
    }

    /** Names of the steps that it reads. */
    Stream<String> steps() {
        return Stream.of(Optional.of(of), minus, over).flatMap(Optional::stream).map(JsonSource::step);
    }
}
