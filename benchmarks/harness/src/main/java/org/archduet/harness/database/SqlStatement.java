package org.archduet.harness.database;

/**
 * One statement of a script.
 *
 * @param text without the semicolon at its end
 * @param line of its first character, 1-based
 * @param copied rows that follow a {@code COPY ... FROM STDIN} in the script; empty for any other statement
 */
record SqlStatement(String text, int line, String copied) {

    /** Whether it reads rows from the script. */
    boolean isCopy() {
        return SqlSplitter.COPY_FROM_SCRIPT.matcher(text).find();
    }

    /** @param position 1-based, in characters of the text, as the server counts; 0 when unknown */
    int lineOf(int position) {
        int characters = Math.min(Math.max(0, position - 1), text.codePointCount(0, text.length()));
        String before = text.substring(0, text.offsetByCodePoints(0, characters));
        return line + (int) before.chars().filter(c -> c == '\n').count();
    }
}
