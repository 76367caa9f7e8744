package org.archduet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The profile {@code full} runs the tests of those modules alone that say so: no long check is left out. */
class LongChecksTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TAGGED = Pattern.compile("@Tag\\(\"full\"\\)");
    private static final Pattern RUN = Pattern.compile("<skipTests>false</skipTests>");

    @Test
    void everyModuleWithALongCheckRunsIt() throws IOException {
        Set<Path> tagged = modules(file -> file.toString().endsWith(".java"), TAGGED);
        Set<Path> run = modules(file -> file.endsWith("pom.xml"), RUN);
        assertThat(tagged).isNotEmpty();
        assertThat(run).as("modules whose pom.xml says skipTests: false").isEqualTo(tagged);
    }

    /** Those with a file that the pattern is found in. */
    private static Set<Path> modules(Predicate<Path> name, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(name)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .map(LongChecksTest::module)
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path module(Path file) {
        Path folder = file.getParent();
        while (!Files.exists(folder.resolve("pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
