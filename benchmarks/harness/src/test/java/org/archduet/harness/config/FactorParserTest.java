package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.harness.config.FactorSettings.ByStart;
import org.archduet.harness.config.FactorSettings.OfLoad;
import org.archduet.harness.config.FactorSettings.OfMix;
import org.archduet.result.failure.UserErrorException;
import org.archduet.result.vocabulary.BudgetMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an experiment may vary, and the words for what it may not. */
class FactorParserTest {

    private static final String ARCHITECTURE = """
            schemaVersion: 1
            name: %1$s
            title: One
            entry: %1$s
            processes:
              - {name: %1$s, command: [run], readiness: {path: /up}, heapShare: 1, connectionShare: 1}
              - {name: store, command: [run], readiness: {path: /up}, heapShare: 1, connectionShare: 1}
            databases: [shelf]
            knobs:
              delay: {default: 0, description: waits, minimum: 0, maximum: 20}
              %2$s: {default: "", description: anything}
            """;

    private static final String EXPERIMENT = """
            schemaVersion: 1
            question: Which?
            workload: tiny.yaml
            systems:
              - {name: one, architecture: one}
              - {name: two, architecture: two}
            budget: {heapMegabytes: 600}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void architectures() throws Exception {
        for (String name : List.of("one", "two")) {
            Path file = folder.resolve(name).resolve("architecture.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, ARCHITECTURE.formatted(name, name.equals("one") ? "label" : "shade"));
        }
        Files.writeString(folder.resolve("tiny.yaml"), "");
    }

    @Test
    void aKnobIsGivenToEverySystem() throws Exception {
        ByStart factor = (ByStart) only("{name: waiting, knob: delay, levels: [\"0\", 5, \"20\"]}");
        assertThat(factor.name()).isEqualTo("waiting");
        assertThat(factor.labels()).containsExactly("0", "5", "20");
        assertThat(factor.at(1, usual()).knobs()).isEqualTo(Map.of("delay", "5"));
        assertThat(factor.at(1, usual()).budget()).isEqualTo(usual().budget());
    }

    @Test
    void aBudgetLeavesItsOtherKeysAsTheyAreWritten() throws Exception {
        ByStart connections = (ByStart) only("{name: pool, setting: databaseConnections, levels: [12, 30]}");
        assertThat(connections.at(1, usual()).budget()).isEqualTo(BudgetSettings.of(BudgetMode.EQUAL_TOTAL, 600, 30));
        ByStart heap = (ByStart) only("{name: heap, setting: heapMegabytes, levels: [256, 512]}");
        assertThat(heap.at(0, usual()).budget()).isEqualTo(BudgetSettings.of(BudgetMode.EQUAL_TOTAL, 256, 0));
        ByStart mode = (ByStart) only("{name: mode, setting: budgetMode, levels: [equal-total, equal-per-process]}");
        assertThat(mode.at(1, usual()).budget()).isEqualTo(BudgetSettings.of(BudgetMode.EQUAL_PER_PROCESS, 600, 0));
    }

    /** The mode that counts is that of a level; the one that is written under budget never applies. */
    @Test
    void quotasAreOfTheLevelThatHasThem() throws Exception {
        String quotas =
                EXPERIMENT.replace("{heapMegabytes: 600}", "{heapMegabytes: 600, cpus: 1.5}") + "factors:\n  - ";
        ByStart mode =
                (ByStart) read(quotas + "{name: mode, setting: budgetMode, levels: [equal-total, quota-per-process]}\n")
                        .get(0);
        assertThat(mode.at(0, usual()).budget()).isEqualTo(BudgetSettings.of(BudgetMode.EQUAL_TOTAL, 600, 0));
        assertThat(mode.at(1, usual()).budget())
                .isEqualTo(BudgetSettings.of(BudgetMode.QUOTA_PER_PROCESS, 600, 0, 1500));
        for (String without : List.of(
                "{name: mode, setting: budgetMode, levels: [equal-total, equal-per-process]}",
                "{name: heap, setting: heapMegabytes, levels: [600, 700]}",
                "{name: busy, setting: load, levels: [0.2, 0.4]}")) {
            assertThatThrownBy(() -> read(quotas + without + "\n"))
                    .hasMessageContaining("e.yaml:7: budget.cpus: counts in mode quota-per-process only")
                    .hasMessageContaining("or make that a level of a factor with setting: budgetMode");
        }
    }

    @Test
    void compilersAreThoseOfTheProfileUnlessTheyVary() throws Exception {
        ByStart compilers = (ByStart) only("{name: compilers, setting: compiler, levels: [c1, both]}");
        assertThat(compilers.labels()).containsExactly("c1", "both");
        assertThat(compilers.at(0, usual()).compilation()).contains(Compilation.FIRST_COMPILER_ONLY);
        assertThat(compilers.at(1, usual()).compilation()).contains(Compilation.FULL);
    }

    @Test
    void loadAndMixVaryBySlice() throws Exception {
        OfLoad load = (OfLoad) only("{name: busy, setting: load, levels: [0.2, 0.5, 1]}");
        assertThat(load.labels()).containsExactly("0.2", "0.5", "1");
        assertThat(load.fractions()).containsExactly(0.2, 0.5, 1.0);
        OfMix mix =
                (OfMix) only("{name: mix, setting: mix, levels: {read-only: {page: 3}, busy: {page: 1, order: 2}}}");
        assertThat(mix.labels()).containsExactly("read-only", "busy");
        assertThat(mix.mixes().get(1).weights()).isEqualTo(Map.of("page", 1, "order", 2));
    }

    @Test
    void oneFactorOfEachKindIsTakenTogether() throws Exception {
        List<FactorSettings> factors = factors("""
                {name: waiting, knob: delay, levels: [0, 5]}
                {name: busy, setting: load, levels: [0.2, 0.8]}
                """);
        assertThat(factors).extracting(FactorSettings::name).containsExactly("waiting", "busy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, levels: [1, 2]} | does not say what it varies",
                "{name: a, knob: delay, setting: load, levels: [1, 2]} | has both a knob and a setting",
                "{name: a, knob: dely, levels: [1, 2]} | one has no knob 'dely' - did you mean 'delay'?",
                "{name: a, knob: shade, levels: [red, blue]} | one has no knob 'shade'",
                "{name: a, knob: delay, levels: [1, 21]} | knob 'delay' of one must be a whole number from 0 to 20",
                "{name: a, knob: delay, levels: [1]} | has only one level - write two or more",
                "{name: a, knob: delay, levels: [1, 1]} | is in the list already",
                "{name: a, setting: databaseConnections, levels: [12, 012]} | ",
                "{name: a, setting: databaseConnections, levels: [1, 12]} | is too small for one",
                "{name: a, setting: connections, levels: [1, 12]} | connections",
                "{name: a, setting: budgetMode, levels: [equal-total, equal]} | equal",
                "{name: a, setting: compiler, levels: [c1, c2]} | c2",
                "{name: a, setting: load, levels: [0.5, 0.2]} | is not above the level before it",
                "{name: a, setting: load, levels: [0.5, 9]} | 9",
                "{name: a, setting: mix, levels: [x, y]} | must be a mapping",
                "{name: a, setting: mix, levels: {x: {page: 1}, y: {}}} | has no operations",
                "{name: a, setting: mix, levels: {x: {page: 1}, Y: {page: 2}}} | cannot name a mix",
                "{name: a, setting: mix, levels: {x: {page: 0}, y: {page: 2}}} | 0",
                "{name: a, setting: load, levels: [0.5, 0.8], level: 3} | unknown key 'level'",
            })
    void whatCannotBeVariedIsRefusedWithItsLine(String factor, String words) {
        assertThatThrownBy(() -> only(factor))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("e.yaml:9: ")
                .hasMessageContaining(Optional.ofNullable(words).orElse(""));
    }

    @Test
    void twoFactorsOfAKindAreRefused() {
        assertThatThrownBy(() -> factors("""
                        {name: waiting, knob: delay, levels: [0, 5]}
                        {name: pool, setting: databaseConnections, levels: [12, 24]}
                        """))
                .hasMessageContaining("e.yaml:10: ")
                .hasMessageContaining("'waiting' and 'pool' both vary by start");
        assertThatThrownBy(() -> factors("""
                        {name: waiting, knob: delay, levels: [0, 5]}
                        {name: waiting, setting: load, levels: [0.2, 0.4]}
                        """)).hasMessageContaining("two factors are named 'waiting'");
    }

    @Test
    void aSystemThatSetsTheKnobItselfIsRefused() {
        assertThatThrownBy(() -> read(EXPERIMENT.replace("architecture: two}", "architecture: two, knobs: {delay: 3}}")
                        + "factors:\n  - {name: a, knob: delay, levels: [1, 2]}\n"))
                .hasMessageContaining("the system two sets the knob 'delay' itself");
    }

    @Test
    void aSystemAgainstItselfVariesBySliceOnly() throws Exception {
        String twice = EXPERIMENT.replace("architecture: two}", "architecture: one}");
        assertThatThrownBy(() -> read(twice + "factors:\n  - {name: a, knob: delay, levels: [1, 2]}\n"))
                .hasMessageContaining("two is a copy of one");
        assertThat(read(twice + "factors:\n  - {name: a, setting: load, levels: [0.2, 0.4]}\n"))
                .hasSize(1);
    }

    private static ArmSettings usual() {
        return new ArmSettings(Map.of(), BudgetSettings.of(BudgetMode.EQUAL_TOTAL, 600, 0), Optional.empty());
    }

    private FactorSettings only(String factor) throws Exception {
        List<FactorSettings> factors = factors(factor);
        assertThat(factors).hasSize(1);
        return factors.get(0);
    }

    private List<FactorSettings> factors(String lines) throws Exception {
        return read(EXPERIMENT + "factors:\n"
                + lines.lines().map(line -> "  - " + line + "\n").reduce("", String::concat));
    }

    private List<FactorSettings> read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("e.yaml"), text);
        List<FactorSettings> factors =
                new DescriptionReader(folder).experiment(file).factors();
        assertThat(SchemaFile.EXPERIMENT.findings(file)).isEmpty();
        return factors;
    }
}
