package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.driver.yaml.YamlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One run decides the claims of files that are the same experiment, and of no others. */
class SameExperimentTest {

    private static final String FILE = """
            schemaVersion: 1
            question: Which?
            workload: tiny.yaml
            systems:
              - {name: one, architecture: duo}
              - {name: two, architecture: duo, knobs: {delay: 5}}
            budget: {heapMegabytes: 600}
            factors:
              - {name: mix, setting: mix, levels: {read: {page: 1}, write: {order: 1, page: 2}}}
            claim:
              text: Slower
              source: {author: Doe, year: 2024, where: Venue, read: full}
              profile: standard
              expect: [p50 ratio > 1]
              refutedIf: [p50 ratio < 1]
            profiles:
              standard: {blocks: 4, warmUpSeconds: 60}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        write("duo/architecture.yaml", """
                {schemaVersion: 1, name: duo, title: Duo, entry: front,
                 processes: [{name: front, command: [run], readiness: {path: /ready}, heapShare: 1}],
                 knobs: {delay: {default: 0, description: waits, minimum: 0, maximum: 9}}}
                """);
        write("tiny.yaml", "");
        write("c1.yaml", FILE);
    }

    @Test
    void questionClaimCommentsAndTheOrderOfKeysMakeNoDifference() throws IOException {
        write("c0.yaml", FILE.replace("Which?", "What?").replace("Slower", "Cheaper"));
        write("c2.yaml", "# of another source\n" + FILE.replace("p50 ratio > 1", "cpuPerRequest ratio > 1"));
        write(
                "c3.yaml",
                FILE.replace("{order: 1, page: 2}", "{page: 2, order: 1}").replace("4, warmUp", "4,  warmUp"));
        assertThat(decidedWith("c1")).containsExactly("c0", "c2", "c3");
        assertThat(decidedWith("c2")).containsExactly("c0", "c1", "c3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schemaVersion: 1|schemaVersion: 1|true",
                "profile: standard|profile: quick|false",
                "workload: tiny.yaml|workload: other.yaml|false",
                "{name: one, |{name: first, |false",
                "delay: 5|delay: 4|false",
                "heapMegabytes: 600|heapMegabytes: 601|false",
                "blocks: 4|blocks: 5|false",
                "{name: mix, |{name: mixes, |false",
                "{order: 1, page: 2}|{order: 1, page: 3}|false",
                "{read: {page: 1}, write: {order: 1, page: 2}}|{write: {order: 1, page: 2}, read: {page: 1}}|false",
                "budget: {|assert: [p50 ratio < 9]@budget: {|false",
                "budget: {|baseline: one@budget: {|false",
            })
    void anyOtherDifferenceKeepsThemApart(String from, String to, boolean shared) throws IOException {
        write("other.yaml", "");
        assertThat(FILE).contains(from);
        write("c2.yaml", FILE.replace(from, to.replace("@", "\n")).replace("Slower", "Cheaper"));
        assertThat(decidedWith("c1")).isEqualTo(shared ? List.of("c2") : List.of());
        assertThat(decidedWith("c2")).isEqualTo(shared ? List.of("c1") : List.of());
    }

    @Test
    void aFileWithoutAClaimSharesNothing() throws IOException {
        String without = FILE.replaceAll("(?s)claim:.*profiles:", "profiles:");
        write("c2.yaml", without);
        write("c3.yaml", without);
        assertThat(decidedWith("c1")).isEmpty();
        assertThat(decidedWith("c2")).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsLeftOutAndAWrongClaimIsNamed() throws IOException {
        write("c2.yaml", "question: [");
        assertThat(decidedWith("c1")).isEmpty();
        write("c3.yaml", FILE.replace("read: full", "read: title"));
        assertThatThrownBy(() -> decidedWith("c1"))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("c3.yaml:12: claim.source.read");
    }

    private List<String> decidedWith(String name) {
        Experiments experiments = new Experiments(SearchFolders.allIn(folder), List.of());
        return experiments.decidedWith(experiments.read(name)).stream()
                .map(ExperimentDescription::name)
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
