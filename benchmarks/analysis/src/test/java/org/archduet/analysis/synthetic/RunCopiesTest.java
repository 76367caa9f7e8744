package org.archduet.analysis.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is written again is the same, whatever became of the folder it was written to before. */
class RunCopiesTest {

    @TempDir
    Path root;

    @Test
    void whatIsChangedInOneFolderIsNotInTheNext() throws IOException {
        SyntheticRun run = SyntheticRun.of(1, 77);
        RunFolder first = run.write(new RunFolder(root.resolve("first")));
        Map<String, Long> drawn = files(first.root());
        Files.delete(first.plan().path());
        RunFolder second = run.write(new RunFolder(root.resolve("second")));

        assertThat(drawn).hasSizeGreaterThan(10);
        assertThat(files(second.root())).isEqualTo(drawn);
        assertThat(files(run.writeVersion1(new RunFolder(root.resolve("older"))).root()))
                .as("another format is another run")
                .isNotEqualTo(drawn);
        RunFolder other = SyntheticRun.of(1, 78).write(new RunFolder(root.resolve("other")));
        assertThat(files(other.root())).as("another seed too").isNotEqualTo(drawn);
    }

    /** Sizes by name. */
    private static Map<String, Long> files(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(folder.relativize(file).toString(), Files.size(file));
            }
        }
        return sizes;
    }
}
