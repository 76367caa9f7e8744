package org.archduet.cli;

import java.io.PrintWriter;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/**
 * The bottom row of a terminal, redrawn in place; messages scroll above it.
 *
 * <p>The cursor rests in the row's first column. A terminal that became narrower wraps a row that was drawn before;
 * erasing from there to the end of the screen removes all of it, and never a row above.
 *
 * <pre>{@code
 * try (StatusLine line = new StatusLine(err, new TerminalWidth())) {
 *     line.show(columns -> "12 of 30 s");
 *     line.say("a message that stays");
 * }
 * }</pre>
 */
final class StatusLine implements AutoCloseable {

    private static final String ERASE_TO_END = "\u001b[J";
    private static final String CUT = "...";

    private final PrintWriter out;
    private final IntSupplier columns;
    private IntFunction<String> text = width -> "";
    private boolean drawn;

    /** @param columns of the terminal now; asked each time the row is drawn */
    StatusLine(PrintWriter out, IntSupplier columns) {
        this.out = out;
        this.columns = columns;
    }

    /** @param row for a terminal of so many columns; what does not fit is cut */
    synchronized void show(IntFunction<String> row) {
        text = row;
        drawn = true;
        out.print(row());
        out.flush();
    }

    /** Prints whole lines above the row. */
    synchronized void say(String message) {
        out.print((drawn ? "\r" + ERASE_TO_END : "") + message + System.lineSeparator() + (drawn ? row() : ""));
        out.flush();
    }

    /** Clears the row when there is one. */
    @Override
    public synchronized void close() {
        if (drawn) {
            drawn = false;
            out.print("\r" + ERASE_TO_END);
            out.flush();
        }
    }

    private String row() {
        int width = columns.getAsInt();
        return "\r" + fitting(text.apply(width), width) + ERASE_TO_END + "\r";
    }

    /** The last column stays free: a character there makes some terminals wrap. */
    private static String fitting(String text, int columns) {
        int room = Math.max(0, columns - 1);
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        if (printable.length() <= room) {
            return printable;
        }
        return room <= CUT.length() ? printable.substring(0, room) : printable.substring(0, room - CUT.length()) + CUT;
    }
}
