package org.archduet.driver.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.ArrivalModel;
import org.archduet.result.failure.FailureWords;

/**
 * A file of arrival times: one number a line, seconds from the begin; empty lines and lines that begin with # are
 * skipped.
 */
public final class TraceFile {
    private TraceFile() {}

    /**
     * @throws IllegalArgumentException naming the file when it cannot be read, and the line when something is no time
     */
    public static ArrivalModel.Trace read(Path file) {
        List<Double> seconds = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                double second = number(line);
                // not a number fails this too
                if (!(second >= 0 && second < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(file + ":" + number + ": " + line.strip()
                            + " is not a time in seconds; write a number of 0 or more, such as 12.5");
                }
                seconds.add(second);
            }
        }
        if (seconds.isEmpty()) {
            throw new IllegalArgumentException(file + ": the trace is empty; write at least one time in seconds");
        }
        return new ArrivalModel.Trace(seconds);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(FailureWords.of("cannot read the trace", file, e), e);
        }
    }
}
