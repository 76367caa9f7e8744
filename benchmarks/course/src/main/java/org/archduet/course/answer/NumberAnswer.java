package org.archduet.course.answer;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.archduet.report.text.Figures;

/**
 * A question whose answer is a number.
 *
 * @param unit as it stands behind the number, for example {@code ms}; empty for a count
 * @param least smallest sensible prediction; empty: any
 * @param greatest largest sensible prediction; empty: any
 */
public record NumberAnswer(
        String name,
        String question,
        boolean predicted,
        String unit,
        OptionalDouble least,
        OptionalDouble greatest,
        NumberSource measured,
        Optional<Expected> expectation)
        implements Answer {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    @Override
    public String form() {
        String bounds = least.isPresent() && greatest.isPresent()
                ? " from " + Figures.plain(least.getAsDouble()) + " to " + Figures.plain(greatest.getAsDouble())
                : least.isPresent()
                        ? " of at least " + Figures.plain(least.getAsDouble())
                        : greatest.isPresent() ? " of at most " + Figures.plain(greatest.getAsDouble()) : "";
        return "a number" + bounds + (unit.isEmpty() ? "" : ", in " + unit);
    }

    @Override
    public boolean known() {
        return false;
    }

    /** The unit may stand behind the number. */
    @Override
    public Value predict(String text) {
        String stripped = text.strip();
        String digits = unit.isEmpty() || !stripped.endsWith(unit)
                ? stripped
                : stripped.substring(0, stripped.length() - unit.length()).strip();
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException("'" + stripped + "' is not a number; type " + form()
                    + " (with a point for decimals, no thousands separators)");
        }
        double number = Double.parseDouble(digits);
        boolean tooSmall = least.isPresent() && number < least.getAsDouble();
        boolean tooLarge = greatest.isPresent() && number > greatest.getAsDouble();
        if (tooSmall || tooLarge || !Double.isFinite(number)) {
            throw new IllegalArgumentException(digits + " is outside of the sensible range; type " + form());
        }
        return Value.Figure.of(number);
    }

    @Override
    public Reading read(StepFolders folders) {
        try {
            return Reading.of(measured.read(folders));
        } catch (NoFigureException e) {
            return Reading.missing(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Set<String> steps() {
        return measured.steps().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Answer asked(String otherQuestion, Optional<Expected> otherExpectation) {
        return new NumberAnswer(name, otherQuestion, predicted, unit, least, greatest, measured, otherExpectation);
    }
}
