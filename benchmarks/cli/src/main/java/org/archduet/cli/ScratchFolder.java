package org.archduet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;

/** A folder below the repository's {@code target} that is of no more use. */
final class ScratchFolder {

    private ScratchFolder() {}

    /**
     * Deletes it with all that it holds.
     *
     * @throws ResultsException when that fails; the message names the folder
     */
    static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot delete", folder, e), e);
        }
    }
}
