package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever systems stand beside the harness in this repository, their descriptions can be read. */
class RepositoryDescriptionsTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void everyArchitectureIsWellDescribed() throws IOException {
        List<Path> files;
        try (Stream<Path> folders = Files.list(HOME)) {
            files = folders.map(folder -> folder.resolve("architecture.yaml"))
                    .filter(Files::isRegularFile)
                    .toList();
        }

        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        DescriptionReader reader = new DescriptionReader(HOME);
        assertThat(files).allSatisfy(file -> assertThatCode(() -> reader.architecture(file))
                .doesNotThrowAnyException());
    }
}
