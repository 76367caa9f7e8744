package org.archduet.cli;

import java.io.PrintWriter;
import org.archduet.harness.process.ProcessGuard;

/**
 * What Ctrl-C leaves behind, said on the terminal when it comes before this is closed. For work that needs no orderly
 * end: the JVM goes at once, and child processes go with it (see {@link ProcessGuard}).
 */
final class InterruptNotice implements AutoCloseable {

    private final Thread hook;

    /** @param words what was kept and what to do now */
    InterruptNotice(PrintWriter err, String words) {
        hook = new Thread(
                () -> {
                    // the terminal has just shown ^C
                    err.println();
                    err.println("archduet: interrupted; " + words);
                    err.flush();
                },
                "interrupt-notice");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoingDown) {
            // the words are being said
            return;
        }
    }
}
