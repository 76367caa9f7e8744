package org.archduet.course.play;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archduet.result.folder.AtomicFile;

/** What was done to a system and when, since it was up: told as it happens and kept as {@code session.log}. */
final class SessionLog {

    private final LabListener listener;
    private final String step;
    private final long since = System.nanoTime();
    private final List<String> lines = new ArrayList<>();

    SessionLog(LabListener listener, String step) {
        this.listener = listener;
        this.step = step;
    }

    synchronized void say(String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
        String line = String.format(Locale.ROOT, "%7.1f s  %s", seconds, what);
        lines.add(line);
        listener.say(step + ": " + line.strip());
    }

    synchronized void write(Path folder) {
        AtomicFile.write(folder.resolve("session.log"), String.join("\n", lines) + "\n");
    }
}
