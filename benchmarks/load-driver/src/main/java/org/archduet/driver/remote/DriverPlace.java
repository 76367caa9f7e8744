package org.archduet.driver.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the driver's JVM runs. */
public sealed interface DriverPlace {

    /** The command that starts a command line there. */
    List<String> start(List<String> commandLine);

    /**
     * On this machine.
     *
     * @param prefix put before the command line, for example {@code taskset -c 1}
     */
    record Here(List<String> prefix) implements DriverPlace {
        @Override
        public List<String> start(List<String> commandLine) {
            List<String> command = new ArrayList<>(prefix);
            command.addAll(commandLine);
            return command;
        }
    }

    /**
     * On another host, which has the same JDK and sees the same files under the same paths.
     *
     * @param via a command that takes one more word, a line for a POSIX shell over there, and passes its standard streams
     *     on, for example {@code ssh loadgen}
     */
    record Elsewhere(List<String> via) implements DriverPlace {
        @Override
        public List<String> start(List<String> commandLine) {
            List<String> command = new ArrayList<>(via);
            command.add("exec " + commandLine.stream().map(Elsewhere::quoted).collect(Collectors.joining(" ")));
            return command;
        }

        private static String quoted(String word) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
    }
}
