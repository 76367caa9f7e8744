package org.archduet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether standard input may be read. The kernel stops a background job that reads from its terminal (SIGTTIN). */
final class TerminalInput {

    private static final int GROUP = 2;
    private static final int FOREGROUND_GROUP = 5;

    private static final BufferedReader LINES =
            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));

    private TerminalInput() {}

    /** False for a job in the background of a terminal; true for pipes and files. */
    static boolean isReadable() {
        try {
            Path input = Files.readSymbolicLink(Path.of("/proc/self/fd/0"));
            return !isTerminal(input) || isInForeground(Files.readString(Path.of("/proc/self/stat")));
        } catch (IOException unknown) {
            return true;
        }
    }

    /** Whether somebody can be asked: standard input is a terminal, and this is not a job in its background. */
    static boolean isInteractive() {
        try {
            return isTerminal(Files.readSymbolicLink(Path.of("/proc/self/fd/0"))) && isReadable();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** The next line; null at the end of the input. */
    static @Nullable String readLine() {
        try {
            return LINES.readLine();
        } catch (IOException unreadable) {
            return null;
        }
    }

    static boolean isTerminal(Path input) {
        return input.startsWith("/dev/pts") || input.toString().matches("/dev/(tty|console).*");
    }

    /**
     * @param stat line of proc_pid_stat(5): behind the name in parentheses come state, parent, group, ..., foreground
     *     group
     */
    static boolean isInForeground(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split("\\s+");
        return fields[GROUP].equals(fields[FOREGROUND_GROUP]);
    }
}
