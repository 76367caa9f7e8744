package org.archduet.driver.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.archduet.driver.machine.AwakeCpus;

/**
 * The driver's own JVM: commands as lines of JSON on standard input, one reply line each on standard output. The line
 * {@code stop} has no its own reply: the window under way ends and is replied to as far as it went. Ends as soon as
 * standard input does, in the middle of a window too, so that a killed harness leaves no driver behind.
 */
public final class DriverMain {
    /** Ends the window under way. */
    static final String STOP = "stop";

    private DriverMain() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream replies = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        WindowInHand hand = new WindowInHand();
        Thread reader = new Thread(() -> read(lines, hand), "driver-commands");
        reader.setDaemon(true);
        reader.start();
        try (AwakeCpus awake = AwakeCpus.keepOwn()) {
            System.err.println("idle CPUs are kept awake: " + (awake.areKept() ? "yes" : "no"));
            while (true) {
                replies.println(Lines.write(reply(lines.take(), replies, hand)));
            }
        }
    }

    private static Reply reply(String line, PrintStream replies, WindowInHand hand) {
        try {
            return Lines.read(line, Command.class)
                    .run(progress -> replies.println(Lines.write(Reply.of(progress))), hand);
        } catch (RuntimeException | Error failed) {
            failed.printStackTrace();
            return Reply.failed(failed);
        }
    }

    private static void read(BlockingQueue<String> lines, WindowInHand hand) {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(STOP)) {
                    hand.stop();
                } else {
                    lines.add(line);
                }
            }
        } catch (IOException gone) {
            gone.printStackTrace();
        }
        Runtime.getRuntime().halt(0);
    }
}
