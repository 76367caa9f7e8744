package org.archduet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that a package page names as its guards exist. */
class GuardsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("\\{@code (\\w+(?:Test|IT))}");

    @Test
    void everyGuardExists() throws IOException {
        List<Path> sources = sources();
        Set<String> names = sources.stream()
                .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                .collect(Collectors.toSet());
        List<Path> pages = sources.stream()
                .filter(file -> file.endsWith("package-info.java"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(40);

        for (Path page : pages) {
            Matcher guards = NAMED.matcher(Files.readString(page));
            while (guards.find()) {
                assertThat(names).as("guard named in %s", page).contains(guards.group(1));
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
