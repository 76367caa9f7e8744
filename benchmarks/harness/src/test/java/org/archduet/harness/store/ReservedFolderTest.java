package org.archduet.harness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.archduet.result.failure.ResultsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReservedFolderTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 5, 6, 7);
    private static final String NAME = "20260304-050607-split";

    @TempDir
    private Path folder;

    @Test
    void noTwoCommandsOfOneSecondShareAFolder() {
        Path results = folder.resolve("results");
        List<String> names = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> ReservedFolder.next(results, "split", NOW).path())
                .peek(path -> assertThat(path).isEmptyDirectory())
                .map(path -> path.getFileName().toString())
                .sorted()
                .toList();
        assertThat(names).doesNotHaveDuplicates().hasSize(20).contains(NAME, NAME + "-2", NAME + "-20");
    }

    @Test
    void whatStayedEmptyIsRemovedAndItsNameIsFreeAgain() throws Exception {
        try (ReservedFolder unused = ReservedFolder.next(folder, "split", NOW)) {
            assertThat(unused.path()).isEqualTo(folder.resolve(NAME)).isEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
        try (ReservedFolder used = ReservedFolder.next(folder, "split", NOW)) {
            Files.writeString(used.path().resolve("result.json"), "{}");
        }
        assertThat(folder.resolve(NAME).resolve("result.json")).exists();
    }

    @Test
    void aNamedFolderIsRemovedWhenItWasNewAndStayedEmpty() throws Exception {
        Path named = folder.resolve("named");
        try (ReservedFolder reserved = ReservedFolder.named(named)) {
            assertThat(named).doesNotExist();
            RunStore.create(reserved.path());
        }
        assertThat(named).doesNotExist();
        Files.createDirectory(named);
        try (ReservedFolder reserved = ReservedFolder.named(named)) {
            RunStore.create(reserved.path());
        }
        assertThat(named).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsAnErrorThatNamesIt() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> ReservedFolder.next(file, "split", NOW))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(file.resolve(NAME).toString());
    }
}
