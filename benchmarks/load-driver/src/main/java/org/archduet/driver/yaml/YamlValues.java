package org.archduet.driver.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Locale;
import org.archduet.result.failure.NearestWord;

/** Single values as what a key takes, or what is wrong with them. */
final class YamlValues {
    /** More digits than any number that a key takes. */
    private static final int MOST_DIGITS = 40;

    private YamlValues() {}

    static String text(YamlSection section, String key, YamlNode.Scalar scalar) {
        if (scalar.type() != YamlNode.Type.TEXT && scalar.type() != YamlNode.Type.NOTHING) {
            throw section.wrong(key, "must be a text, not " + scalar.kind(), "write it in quotes");
        }
        if (scalar.text().isEmpty()) {
            throw section.wrong(key, "is empty", "write at least one character");
        }
        return value(section, key, scalar);
    }

    static boolean isEmptyText(YamlNode.Scalar scalar) {
        return scalar.type() == YamlNode.Type.TEXT && scalar.text().isEmpty();
    }

    static String matching(YamlSection section, String key, YamlNode.Scalar scalar, String expression, String form) {
        String text = text(section, key, scalar);
        if (!text.matches(expression)) {
            throw section.wrong(key, "must be " + form + ", not " + text);
        }
        return text;
    }

    static String oneOf(YamlSection section, String key, YamlNode.Scalar scalar, Collection<String> known) {
        String text = text(section, key, scalar);
        if (!known.contains(text)) {
            throw section.wrong(
                    key, "must be one of " + String.join(", ", known) + ", not " + text, guess(text, known));
        }
        return text;
    }

    private static String guess(String text, Collection<String> known) {
        return NearestWord.nearest(text, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElse("");
    }

    static String value(YamlSection section, String key, YamlNode.Scalar scalar) {
        if (scalar.type() == YamlNode.Type.NOTHING) {
            throw section.wrong(key, "is empty; write a value, or leave the key out");
        }
        return scalar.text();
    }

    static String setting(YamlSection section, String key, YamlNode.Scalar scalar) {
        String digits = scalar.text().replace("_", "");
        return switch (scalar.type()) {
            case TEXT -> scalar.text();
            case INTEGER -> digits.length() > MOST_DIGITS ? scalar.text() : new BigInteger(digits).toString();
            case BOOLEAN -> scalar.text().toLowerCase(Locale.ROOT);
            case DECIMAL, NOTHING ->
                throw section.wrong(
                        key,
                        "must be a text, a whole number, or true or false, not " + scalar.kind(),
                        "write it in quotes");
        };
    }

    static long wholeNumber(YamlSection section, String key, YamlNode.Scalar scalar, long smallest, long largest) {
        if (scalar.type() != YamlNode.Type.INTEGER) {
            throw section.wrong(key, "must be a whole number without a unit, not " + scalar.kind());
        }
        long value;
        try {
            value = Long.parseLong(scalar.text().replace("_", ""));
        } catch (NumberFormatException unreadable) {
            throw section.wrong(key, between(smallest, largest, scalar));
        }
        if (value < smallest || value > largest) {
            throw section.wrong(key, between(smallest, largest, scalar));
        }
        return value;
    }

    static double number(YamlSection section, String key, YamlNode.Scalar scalar, double smallest, double largest) {
        double value = decimal(section, key, scalar);
        if (!(value >= smallest && value <= largest)) {
            throw section.wrong(key, between(plain(smallest), plain(largest), scalar));
        }
        return value;
    }

    static double positiveNumber(YamlSection section, String key, YamlNode.Scalar scalar, double largest) {
        double value = decimal(section, key, scalar);
        if (!(value > 0 && value <= largest)) {
            throw section.wrong(key, "must be positive and at most " + plain(largest) + ", not " + scalar.text());
        }
        return value;
    }

    static boolean isTrue(YamlSection section, String key, YamlNode.Scalar scalar) {
        if (scalar.type() != YamlNode.Type.BOOLEAN) {
            throw section.wrong(key, "must be true or false, not " + scalar.kind());
        }
        return Boolean.parseBoolean(scalar.text());
    }

    private static String between(Object smallest, Object largest, YamlNode.Scalar scalar) {
        return "must be between " + smallest + " and " + largest + ", not " + scalar.text();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Not a number for {@code .inf} and {@code .nan}, which no key allows. */
    private static double decimal(YamlSection section, String key, YamlNode.Scalar scalar) {
        if (scalar.type() != YamlNode.Type.INTEGER && scalar.type() != YamlNode.Type.DECIMAL) {
            throw section.wrong(key, "must be a number without a unit, not " + scalar.kind());
        }
        String text = scalar.text();
        return text.matches(".*[0-9].*") ? Double.parseDouble(text.replace("_", "")) : Double.NaN;
    }
}
