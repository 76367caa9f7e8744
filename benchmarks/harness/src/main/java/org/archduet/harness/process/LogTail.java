package org.archduet.harness.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log, for error messages. */
public final class LogTail {

    private static final int LINES = 15;
    private static final int BYTES = 8192;

    private LogTail() {}

    /** Last lines, indented, and the path; starts with a line break. */
    public static String describe(Path log) {
        List<String> lines = lastLines(log);
        String text = lines.isEmpty()
                ? "  (the log is empty)"
                : lines.stream().map(line -> "  | " + line).collect(Collectors.joining("\n"));
        return "\nlast lines of its log:\n" + text + "\nlog: " + log;
    }

    /** Not more than 15 lines of the last 8 KiB; none when the file is missing. */
    public static List<String> lastLines(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
