package org.archduet.harness.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The end of a log, for error messages. */
public final class LogTail {

    private static final int LINES = 15;
    private static final int BYTES = 16_384;

    /** Of a Java stack trace; most of them say nothing to a reader, and hide the line that does. */
    private static final Pattern FRAME = Pattern.compile("\\s+(at .*\\)|\\.\\.\\. \\d+ more)");

    private LogTail() {}

    /** Last lines, indented, and the path; starts with a line break. */
    public static String describe(Path log) {
        List<String> lines = lastLines(log);
        String text = lines.isEmpty()
                ? "  (the log is empty)"
                : lines.stream().map(line -> "  | " + line).collect(Collectors.joining("\n"));
        return "\nlast lines of its log:\n" + text + "\nlog: " + log;
    }

    /**
     * Not more than 15 lines of the last 16 KiB, of a stack trace only the first frame; none when the file is missing.
     */
    public static List<String> lastLines(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            List<String> lines = withoutFrames(
                    new String(bytes, StandardCharsets.UTF_8).lines().toList());
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> withoutFrames(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean inFrames = false;
        for (String line : lines) {
            boolean frame = FRAME.matcher(line).matches();
            if (!frame || !inFrames) {
                kept.add(line);
            }
            inFrames = frame;
        }
        return kept;
    }
}
