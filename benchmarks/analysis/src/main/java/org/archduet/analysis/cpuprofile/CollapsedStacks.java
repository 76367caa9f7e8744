package org.archduet.analysis.cpuprofile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;

/** Reads collapsed stacks: one a line, frames from the outermost joined by semicolons, a space, how often. */
final class CollapsedStacks {

    private CollapsedStacks() {}

    /**
     * All stacks of a file, in its order.
     *
     * @throws ResultsException when it cannot be read, or a line is no stack; the message names file and line
     */
    static List<Stack> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read", file, e), e);
        }
        List<Stack> stacks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                stacks.add(stack(lines.get(i), file + ":" + (i + 1)));
            }
        }
        return stacks;
    }

    private static Stack stack(String line, String place) {
        int space = line.lastIndexOf(' ');
        try {
            long samples = Long.parseLong(line.substring(space + 1));
            return new Stack(
                    Arrays.stream(line.substring(0, Math.max(0, space)).split(";", -1))
                            .map(Frame::new)
                            .toList(),
                    samples);
        } catch (NumberFormatException e) {
            throw new ResultsException(
                    place + ": does not end with a number of samples - profile again, or restore the file", e);
        }
    }
}
