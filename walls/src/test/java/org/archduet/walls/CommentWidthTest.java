package org.archduet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments end at 120 columns; the formatter wraps code only. */
class CommentWidthTest {
    private static final Path ROOT = Path.of("..");
    private static final int WIDEST = 120;

    @Test
    void commentsAreWrapped() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(800);

        List<String> wide = new ArrayList<>();
        for (Path source : sources) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (isTooWide(lines.get(i))) {
                    wide.add(source + ":" + (i + 1));
                }
            }
        }
        assertThat(wide).as("comments beyond column %d", WIDEST).isEmpty();
    }

    @Test
    void aWideCommentIsSeen() {
        assertThat(isTooWide("    // " + "a ".repeat(60))).isTrue();
        assertThat(isTooWide("     * " + "a ".repeat(50))).isFalse();
        assertThat(isTooWide("    String code = \"" + "a ".repeat(60) + "\";")).isFalse();
    }

    private static boolean isTooWide(String line) {
        String text = line.strip();
        boolean comment = text.startsWith("*") || text.startsWith("/*") || text.startsWith("//");
        return comment && line.stripTrailing().length() > WIDEST;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
