package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed run, which is of version 1 of the format, can still be analysed and rendered. */
class Version1ReportTest {

    private static final Path VERSION_1 = Path.of("../../results/version-1");

    @TempDir
    Path root;

    @Test
    void aFolderOfVersion1IsRenderedAgain() throws Exception {
        RunFolder folder = new RunFolder(root.resolve("copy"));
        copy(VERSION_1, folder.root());
        Files.delete(folder.result().path());
        Files.delete(folder.reportHtml());
        String said = PartialRuns.said(folder);
        assertThat(folder.result().read().schemaVersion()).isEqualTo(2);
        assertThat(folder.result().read().comparisons())
                .filteredOn(comparison -> comparison.primary() && comparison.ratio() != null)
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(said)
                .contains("Screening: the JVM's first compiler only.")
                .contains("4-microservices, first attempt", "DISTURBED, repeated")
                .contains("while no other system ran")
                .contains("A second copy of the baseline measures the noise floor")
                .doesNotContain("slices in the order of time");
        int drawn = said.indexOf("id=\"percentiles-t\"");
        assertThat(said.substring(drawn, said.indexOf("</svg>", drawn)).split("<path", -1))
                .as("a curve of each start and system, from its interval logs")
                .hasSize(18 + 3 + 1);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
