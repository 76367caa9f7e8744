package org.archduet.result.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;

/**
 * Reads an HdrHistogram interval log line by line. HdrHistogram's own reader ends silently at a line that it cannot
 * read, so that a damaged log looks like a shorter window; here such a line is an error.
 *
 * <pre>
 * IntervalLog.read(folder.resolve("main.response.hlog"), interval -&gt; total.add(interval.histogram()));
 * </pre>
 */
public final class IntervalLog {
    private static final Pattern LINE =
            Pattern.compile("(?:Tag=([^, ]+),)?(\\d+\\.\\d+),(\\d+\\.\\d+),(\\d+\\.\\d+),([A-Za-z0-9+/=]+)");

    private IntervalLog() {}

    /**
     * One line: the requests of one operation and ending whose intended time lies in the interval.
     *
     * @param startSeconds of the interval; only differences within one log mean something
     * @param histogram values in nanoseconds
     */
    public record Interval(double startSeconds, IntervalTag tag, Histogram histogram) {}

    /**
     * Reads every interval in the order of the file.
     *
     * @throws ResultsException when the file or one of its lines cannot be read; names file and line
     */
    public static void read(Path log, Consumer<Interval> reader) {
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                boolean heading = line.isBlank() || line.startsWith("#") || line.startsWith("\"");
                if (!heading) {
                    reader.accept(interval(log, number, line));
                }
            }
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read", log, e), e);
        }
    }

    private static Interval interval(Path log, int number, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw unreadable(
                    log, number, new IllegalArgumentException("not 'Tag=NAME,start,length,maximum,histogram'"));
        }
        try {
            ByteBuffer histogram = ByteBuffer.wrap(Base64.getDecoder().decode(parts.group(5)));
            return new Interval(
                    Double.parseDouble(parts.group(2)),
                    IntervalTag.of(parts.group(1)),
                    Histogram.decodeFromCompressedByteBuffer(histogram, 0));
        } catch (DataFormatException | IllegalArgumentException | BufferUnderflowException damaged) {
            throw unreadable(log, number, damaged);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            throw unreadable(log, number, damaged);
        }
    }

    private static ResultsException unreadable(Path log, int number, Exception why) {
        return new ResultsException(
                log + ":" + number + ": this line of the interval log cannot be read (" + why.getMessage()
                        + "); measure the window again, or restore the file from a copy",
                why);
    }
}
