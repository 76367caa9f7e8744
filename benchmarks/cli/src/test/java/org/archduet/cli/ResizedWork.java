package org.archduet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Work on a terminal that gets wider and wider, and that only Ctrl-C ends. */
final class ResizedWork {

    static final ProgressLine ROW =
            new ProgressLine(Duration.ofSeconds(200), Duration.ofSeconds(100), "b1-microservices: closed-loop");

    private ResizedWork() {}

    public static void main(String[] arguments) throws Exception {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        TerminalWidth width = new TerminalWidth();
        try (StatusLine line = new StatusLine(err, width);
                InterruptNotice notice = new InterruptNotice(err, "nothing was kept")) {
            for (String columns : arguments) {
                resize(columns);
                while (width.getAsInt() != Integer.parseInt(columns)) {
                    Thread.sleep(5);
                }
                line.show(ROW::in);
                line.say("seen " + columns);
            }
            Thread.sleep(60_000);
        }
    }

    private static void resize(String columns) throws IOException, InterruptedException {
        new ProcessBuilder("stty", "cols", columns).inheritIO().start().waitFor();
    }
}
