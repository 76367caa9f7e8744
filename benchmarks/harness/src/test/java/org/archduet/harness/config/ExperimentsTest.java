package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

class ExperimentsTest {

    @TempDir
    private Path home;

    private Experiments experiments = new Experiments(SearchFolders.allIn(Path.of("")), List.of());

    @BeforeEach
    void files() throws IOException {
        SearchFolders folders = new SearchFolders(
                home, home.resolve("questions"), home.resolve("questions/loads"), home.resolve("contestants"));
        experiments = new Experiments(folders, List.of());
        write("questions/split.yaml", """
                {schemaVersion: 1, question: Which?, workload: books,
                 systems: [{name: one, architecture: contestants/duo}, {name: two, architecture: contestants/duo}]}
                """);
        write("questions/loads/books.yaml", "");
        write("contestants/duo/architecture.yaml", """
                {schemaVersion: 1, name: duo, title: Duo, entry: front,
                 processes: [{name: front, command: [run], readiness: {path: /ready}}]}
                """);
    }

    @Test
    void aNameIsLookedUpInTheGivenFolders() {
        assertThat(experiments.list()).containsExactly(new Experiments.Listing("split", "Which?"));
        assertThat(experiments.read("split").workloadFile()).isEqualTo(home.resolve("questions/loads/books.yaml"));
        assertThat(experiments.read("split").systems())
                .extracting(system -> system.architecture().folder())
                .containsOnly(home.resolve("contestants/duo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{cpus: 1}|cpus: counts in mode quota-per-process only - leave it out, or set mode: quota-per-process",
                "{mode: equal-per-process, cpus: 1}|cpus: counts in mode quota-per-process only",
                "{mode: quota-per-process, cpus: 0}|cpus: must be",
                "{mode: quota, cpus: 1}|mode: ",
                "{mode: quota-per-process, cpus: 0.015}|is too small for one: the CPU quota of front would be 0.008",
            })
    void aBudgetThatCannotBeSharedOutIsRefused(String budget, String words) throws IOException {
        write("contestants/duo/architecture.yaml", """
                {schemaVersion: 1, name: duo, title: Duo, entry: front,
                 processes: [{name: front, command: [run], readiness: {path: /ready}},
                  {name: back, command: [run], readiness: {path: /ready}}]}
                """);
        write("questions/split.yaml", """
                {schemaVersion: 1, question: Which?, workload: books, budget: %s,
                 systems: [{name: one, architecture: contestants/duo}, {name: two, architecture: contestants/duo}]}
                """.formatted(budget));
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> experiments.read("split"))
                .withMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "splt|there is no experiment 'splt', and no such file - did you mean 'split'?",
                "laddr|did you mean 'ladder'?",
                "ladder|'ladder' is not an experiment file - run it with: ./archduet run ladder",
                "zzz|known are: split, ladder",
            })
    void anUnknownNameIsGuessed(String name, String words) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> experiments.read(name))
                .withMessageStartingWith(home.resolve("questions") + ": ")
                .withMessageContaining(words);
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
