package org.archduet.harness.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of value a system makes up, which may differ between two systems that answer alike. */
enum GeneratedValue {
    TIME("<time>") {
        @Override
        boolean matches(String value) {
            return ISO_TIME.matcher(value).lookingAt() || EPOCH.matcher(value).matches();
        }

        @Override
        boolean fitsName(String pointer) {
            return pointer.matches(".*(At|Time|Timestamp|timestamp|/time|_at|_time)");
        }
    },
    ID("<id>") {
        @Override
        boolean matches(String value) {
            return UUID.matcher(value).matches();
        }

        @Override
        boolean fitsName(String pointer) {
            return pointer.matches(".*(Id|/id|_id|Uuid|uuid)");
        }
    },
    RANDOM("<random>") {
        @Override
        boolean matches(String value) {
            return value.length() >= LEAST_TOKEN
                    && TOKEN.matcher(value).matches()
                    && value.chars().anyMatch(Character::isDigit)
                    && value.chars().anyMatch(Character::isLetter);
        }

        @Override
        boolean fitsName(String pointer) {
            return false;
        }
    };

    private static final Pattern ISO_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d|$)");

    /** From 2001 to 2096, in seconds, milliseconds, microseconds or nanoseconds. */
    private static final Pattern EPOCH = Pattern.compile("[1-3]\\d{9}(\\d{3}){0,3}(\\.\\d+)?");

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_+/=.-]+");
    private static final int LEAST_TOKEN = 16;

    /** Of as many pairs that never repeat, the name is believed. */
    private static final int LEAST_PAIRS = 2;

    private final String replacement;

    GeneratedValue(String replacement) {
        this.replacement = replacement;
    }

    /** What a rule puts in the place of such a value. */
    String replacement() {
        return replacement;
    }

    abstract boolean matches(String value);

    /** Whether members with the pointer's last name usually hold such a value. */
    abstract boolean fitsName(String pointer);

    /**
     * The kind of all values at one place; empty when they look like anything else, which must not differ.
     *
     * @param values of both systems, as compact JSON
     */
    static Optional<GeneratedValue> of(String pointer, Collection<String> values) {
        List<String> texts =
                values.stream().map(value -> value.replaceAll("^\"|\"$", "")).toList();
        boolean distinct = new HashSet<>(texts).size() == texts.size() && texts.size() >= 2 * LEAST_PAIRS;
        for (GeneratedValue kind : values()) {
            if (texts.stream().allMatch(kind::matches) || distinct && kind.fitsName(pointer) && !anyAbsent(values)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static boolean anyAbsent(Collection<String> values) {
        return values.contains("absent") || values.contains("null");
    }
}
