package org.archduet.harness.collect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stop-the-world pauses in a part of a JVM's GC log ({@code -Xlog:gc}).
 *
 * @param count how many
 * @param nanos how long together
 */
record GcPauses(long count, long nanos) {

    /** Such as {@code [1.234s][info][gc] GC(3) Pause Young (Allocation Failure) 68M->10M(247M) 5.123ms}. */
    private static final Pattern PAUSE =
            Pattern.compile("\\[gc\\s*\\] GC\\(\\d+\\) Pause .* (\\d+)[.,](\\d{3})ms$", Pattern.MULTILINE);

    /** The pauses logged between two lengths of the file; null when the file is shorter than that or not there. */
    static @Nullable GcPauses between(Path log, long fromByte, long toByte) {
        if (!Files.exists(log)) {
            return null;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            if (toByte < fromByte || file.length() < toByte) {
                return null;
            }
            byte[] part = new byte[Math.toIntExact(toByte - fromByte)];
            file.seek(fromByte);
            file.readFully(part);
            return parse(new String(part, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CollectException("cannot read " + log, e);
        }
    }

    static GcPauses parse(String text) {
        long count = 0;
        long nanos = 0;
        Matcher matcher = PAUSE.matcher(text);
        while (matcher.find()) {
            count++;
            nanos += (Long.parseLong(matcher.group(1)) * 1000 + Long.parseLong(matcher.group(2))) * 1000;
        }
        return new GcPauses(count, nanos);
    }
}
