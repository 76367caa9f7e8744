package org.archduet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Both architectures report the same settings of their database sessions. They share no code, and the harness refuses
 * to compare a setting that only one of them reports.
 */
class SameSessionSettingsTest {
    private static final Path ROOT = Path.of("..");
    private static final String MONOLITH = "monolith-impl/src/main/java/org/archduet/monolith/web/SessionSettings.java";
    private static final String SERVICES =
            "microservice-impl/service-kit/src/main/java/org/archduet/services/kit/server/SessionSettings.java";

    private static final Pattern NAMES = Pattern.compile("NAMES = List\\.of\\(([^;]*)\\);");
    private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");

    @Test
    void theirListsAreEqual() throws IOException {
        List<String> names = names(Files.readString(ROOT.resolve(MONOLITH)));

        assertThat(names)
                .hasSizeGreaterThan(15)
                .doesNotHaveDuplicates()
                .contains("synchronous_commit", "fsync", "full_page_writes");
        assertThat(names(Files.readString(ROOT.resolve(SERVICES))))
                .as("settings that %s lists; add those of %s", SERVICES, MONOLITH)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aListIsRead() {
        assertThat(names("""
                        List<String> NAMES = List.of(
                                "fsync",
                                "jit");
                        String other = "work_mem";
                        """)).containsExactly("fsync", "jit");
    }

    private static List<String> names(String source) {
        return NAMES.matcher(source)
                .results()
                .flatMap(list -> NAME.matcher(list.group(1)).results())
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
