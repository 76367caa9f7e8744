package org.archduet.harness.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known word a mistyped one was meant to be. */
final class NearestWord {

    private NearestWord() {}

    /** A mend: the nearest known word, or all of them when none is near. */
    static String mend(String word, Collection<String> known) {
        return nearest(word, known)
                .map(guess -> "did you mean '" + guess + "'?")
                .orElse(known.isEmpty() ? "none is known here" : "known are: " + String.join(", ", known));
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate ->
                        distance(word, candidate) <= Math.max(candidate.length() < 4 ? 1 : 2, candidate.length() / 3));
    }

    /** Levenshtein distance, case ignored. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(java.util.Locale.ROOT);
        String b = right.toLowerCase(java.util.Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
