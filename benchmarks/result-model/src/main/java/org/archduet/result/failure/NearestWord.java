package org.archduet.result.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word a mistyped one was meant to be, for example {@code profil}: did you mean 'profile'? */
public final class NearestWord {

    private NearestWord() {}

    /** What to write instead: the nearest known word, or all of them when none is near. */
    public static String fix(String word, Collection<String> known) {
        return nearest(word, known)
                .map(guess -> "did you mean '" + guess + "'?")
                .orElse(known.isEmpty() ? "none is known here" : "known are: " + String.join(", ", known));
    }

    /** The known word that differs in few letters, or the only one that begins so; empty when there is none. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return differingInFew(word, known).or(() -> beginning(word, known));
    }

    private static Optional<String> beginning(String word, Collection<String> known) {
        List<String> longer = known.stream()
                .filter(candidate -> word.length() >= 3 && candidate.regionMatches(true, 0, word, 0, word.length()))
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private static Optional<String> differingInFew(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= tolerance(candidate))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= tolerance(candidate));
    }

    private static int tolerance(String candidate) {
        return Math.max(candidate.length() < 4 ? 1 : 2, candidate.length() / 3);
    }

    /** Edits, case ignored: a letter put in, left out or replaced, or two neighbours in each other's place. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int fewest(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
