package org.archduet.result.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * One JSON file of a results folder and the type of its content.
 *
 * @param path where it is or will be
 * @param type what it holds
 */
public record RunFile<T>(Path path, TypeReference<T> type) {

    /**
     * Reads the file.
     *
     * @throws ResultsException when it is missing or does not hold a {@code T}
     */
    public T read() {
        try {
            return Json.MAPPER.readValue(Files.readString(path), type);
        } catch (IOException e) {
            String fix = e instanceof NoSuchFileException ? " - name the folder of a run" : "";
            throw new ResultsException(FailureWords.of("cannot read", path, e) + fix, e);
        } catch (JacksonException e) {
            throw new ResultsException(
                    path
                            + " does not have the format of this version (see results/README.md and result.schema.json): "
                            + FailureWords.of(e),
                    e);
        }
    }

    /** Reads the file when it is there: a run that was interrupted lacks the later ones. */
    public Optional<T> readIfPresent() {
        return Files.isRegularFile(path) ? Optional.of(read()) : Optional.empty();
    }

    /** Writes the file as {@link AtomicFile} does. */
    public void write(T content) {
        AtomicFile.write(path, Json.MAPPER.writeValueAsString(content) + "\n");
    }
}
