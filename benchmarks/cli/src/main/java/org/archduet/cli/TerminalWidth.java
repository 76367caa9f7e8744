package org.archduet.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import sun.misc.Signal;

/**
 * Columns of the terminal, followed when its window is resized. {@code stty} is asked once and after each signal of a
 * resize, never on a clock: a process started now and then would disturb what is being measured.
 */
final class TerminalWidth implements IntSupplier {

    private static final int USUAL = 80;

    private final AtomicBoolean resized = new AtomicBoolean(true);
    private volatile int columns = USUAL;

    TerminalWidth() {
        try {
            Signal.handle(new Signal("WINCH"), signal -> resized.set(true));
        } catch (IllegalArgumentException noSuchSignal) {
            // the width at the start has to do
        }
    }

    @Override
    public int getAsInt() {
        if (resized.getAndSet(false)) {
            columns = measured().orElseGet(() -> number(System.getenv().getOrDefault("COLUMNS", ""))
                    .orElse(USUAL));
        }
        return columns;
    }

    private static OptionalInt measured() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return number(size.substring(size.indexOf(' ') + 1));
        } catch (IOException noTerminal) {
            return OptionalInt.empty();
        }
    }

    /** A terminal that does not know its size says 0. */
    private static OptionalInt number(String text) {
        String digits = text.strip();
        return digits.matches("[1-9][0-9]{0,4}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
