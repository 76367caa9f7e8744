package org.archduet.driver.remote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.machine.OwnCpus;

/** How the driver's JVM is started. */
public final class DriverJvm {
    /**
     * One collector thread; a young generation that a window at 2,000/s fills once in several seconds. Both compilers:
     * once warm, C2's code costs about a quarter less CPU time a request at 1,000 to 4,000/s than C1's alone, and a
     * window begins only when the compiler is quiet. (Making the compilers' threads nicer than all others changed the
     * send lag by less than the spread between runs.)
     */
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-Xms768m", "-Xmn256m", "-Xmx3g", "-Xss256k", "-XX:-UsePerfData");

    /**
     * Timers of the kernel may otherwise be 50 µs late on purpose; the value is inherited, so it is set before the JVM.
     */
    private static final String PRECISE_TIMERS = "echo 1000 > /proc/$$/timerslack_ns 2>/dev/null; exec \"$@\"";

    private static final List<String> DEAF_TO_CTRL_C = List.of("sh", "-c", "trap '' INT; exec \"$@\"", "driver");

    private DriverJvm() {}

    /**
     * The same, deaf to Ctrl-C, which reaches all processes of a terminal: the owner decides what still happens, and
     * the JVM has to end when its standard input does.
     */
    public static List<String> deafToCtrlC(DriverPlace place, Class<?> main) {
        List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
        command.addAll(command(place, main));
        return command;
    }

    /**
     * Command line of a JVM that drives.
     *
     * @param main class with the main method
     */
    public static List<String> command(DriverPlace place, Class<?> main) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", PRECISE_TIMERS, "driver"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        if (place.sharesCpus()) {
            command.add(OwnCpus.SHARED_FLAG);
        }
        String more = System.getProperty("archduet.driver.jvmFlags", "");
        if (!more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return place.start(command);
    }
}
