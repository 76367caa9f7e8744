package org.archduet.driver.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the driver's JVM runs. */
public sealed interface DriverPlace {

    /** The command that starts a command line there. */
    List<String> start(List<String> commandLine);

    /**
     * Whether the system that will be asked runs on the same CPUs; if not, those that the driver may use are its own.
     */
    default boolean sharesCpus() {
        return false;
    }

    /**
     * On this machine, beside the system.
     *
     * @param prefix that keeps it on its own CPUs; empty where it has none. Only who asks knows that: under
     *     {@code taskset} or in a container the driver itself sees CPUs that it may not use, and takes the others for
     *     its own
     */
    static DriverPlace beside(List<String> prefix) {
        return prefix.isEmpty() ? new Shared() : new Here(prefix);
    }

    /**
     * On this machine, on its own CPUs where there are such.
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

    /** On this machine and on the CPUs of the system. */
    record Shared() implements DriverPlace {
        @Override
        public List<String> start(List<String> commandLine) {
            return commandLine;
        }

        @Override
        public boolean sharesCpus() {
            return true;
        }
    }

    /**
     * On another host, which has the same JDK and sees the same files under the same paths.
     *
     * @param via a command that takes one more argument, a line for a POSIX shell on that host, and passes its standard
     *     streams on, for example {@code ssh loadgen}
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
