package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.config.FactorSettings.OfDose;
import org.archduet.harness.plan.TestPlans;
import org.archduet.result.failure.UserErrorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live knobs as an architecture describes them, and factors that give doses of them. */
class LiveKnobParserTest {

    private static final String PAIR = """
            schemaVersion: 1
            name: pair
            title: A pair
            entry: front
            processes:
              - {name: front, command: [run], environment: {SECRET: "${liveSecret}"}, readiness: {path: /up}}
              - {name: back, command: [run], readiness: {path: /up}}
            live:
              hops: {process: front, path: /hops, maximum: 8, unit: hop, description: calls, callsPerUnit: 1}
              rows: {process: front, path: /rows, maximum: 100, unit: row, description: writes, unitsPerRequest: {read: 2}}
            """;

    private static final String ALONE = """
            schemaVersion: 1
            name: alone
            title: Alone
            entry: shop
            processes:
              - {name: shop, command: [run], readiness: {path: /up}}
            """;

    private static final String EXPERIMENT = """
            schemaVersion: 1
            question: Which?
            workload: two.yaml
            systems:
              - {name: alone, architecture: alone}
              - {name: pair, architecture: pair}
            factors:
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        write("pair/architecture.yaml", PAIR);
        write("alone/architecture.yaml", ALONE);
        write("two.yaml", TestPlans.TWO);
    }

    @Test
    void readsAllKeys() throws IOException {
        ArchitectureDescription pair = pair(PAIR);
        LiveKnob hops = pair.live().get("hops");
        assertThat(hops).isEqualTo(new LiveKnob("hops", "front", "/hops", 8, "hop", "calls", 1, Map.of()));
        assertThat(new LiveKnob.Setting(hops, 3).callsOf("anything")).isEqualTo(3);
        LiveKnob rows = pair.live().get("rows");
        assertThat(rows.unitsPerRequest()).isEqualTo(Map.of("read", 2));
        assertThat(new LiveKnob.Setting(rows, 3).callsOf("read")).isZero();
        assertThat(SchemaFile.ARCHITECTURE.findings(folder.resolve("pair/architecture.yaml")))
                .isEmpty();
        DescribedCalls.check(pair, TestPlans.WORKLOAD);
    }

    /** Each row: text of the good file, what it becomes, line of the mistake, words of the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "process: front, path: /hops|process: frond, path: /hops|9|live.hops.process: no process is named 'frond' - did you mean 'front'?",
                "process: front, path: /hops|process: back, path: /hops|9|live.hops.process: the process back is not given the secret",
                "path: /hops|path: hops|9|live.hops.path",
                "maximum: 8|maximum: 0|9|live.hops.maximum",
                "unit: hop, ||9|live.hops.unit: key 'unit' is missing",
                "callsPerUnit: 1|callsPerUnits: 1|9|live.hops.callsPerUnits: unknown key 'callsPerUnits' - did you mean 'callsPerUnit'?",
                "{read: 2}|{read: 0}|10|no request is given any of it",
                "hops: {|Hops: {|9|cannot name a live knob",
                "command: [run], environment|command: [run, \"${liveSecret}\"], environment|6|a secret in a command can be read by every user",
            })
    void saysWhereTheyAreWrong(String good, String bad, int line, String message) throws IOException {
        String text = PAIR.replace(good, bad == null ? "" : bad);
        assertThat(text).isNotEqualTo(PAIR);
        write("pair/architecture.yaml", text);
        assertThatExceptionOfType(UserErrorException.class)
                .isThrownBy(() -> new DescriptionReader(folder).architecture(folder.resolve("pair")))
                .withMessageContaining("architecture.yaml:" + line + ": ")
                .withMessageContaining(message);
    }

    @Test
    void operationsThatGetSomeAreThoseOfTheWorkload() throws IOException {
        ArchitectureDescription pair = pair(PAIR.replace("{read: 2}", "{reed: 2}"));
        assertThatThrownBy(() -> DescribedCalls.check(pair, WorkloadReader.parse("two.yaml", TestPlans.TWO)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("architecture.yaml:10: live.rows.unitsPerRequest.reed: ")
                .hasMessageContaining("has no operation 'reed' - did you mean 'read'?");
    }

    @Test
    void severalDosesStandInOneExperiment() throws IOException {
        List<FactorSettings> factors =
                factors("{name: hops, live: hops, levels: [0, 1, 4]}", "{name: writes, live: rows, levels: [0, 50]}");
        assertThat(factors)
                .containsExactly(
                        new OfDose("hops", "hops", List.of(0, 1, 4)), new OfDose("writes", "rows", List.of(0, 50)));
        assertThat(factors.get(0).labels()).containsExactly("0", "1", "4");
        assertThat(SchemaFile.EXPERIMENT.findings(folder.resolve("e.yaml"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, live: hopps, levels: [0, 1]} | no system has a live knob 'hopps' - did you mean 'hops'?",
                "{name: a, live: hops, levels: [0, 9]} | levels[1]: must be between 0 and 8, not 9",
                "{name: a, live: hops, levels: [0, 2, 1]} | levels[2]: is not above the level before it",
                "{name: a, live: hops, levels: [1, 2]} | levels[0]: must be 0",
                "{name: a, live: hops, levels: [0]} | has only one level",
                "{name: a, live: hops, levels: [0, many]} | levels[1]",
                "{name: a, live: hops, setting: load, levels: [0, 1]} | has both a setting and a live",
            })
    void aDoseThatCannotBeGivenIsRefusedWithItsLine(String factor, String words) {
        assertThatThrownBy(() -> factors(factor))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("e.yaml:8: ")
                .hasMessageContaining(words);
    }

    @Test
    void aDoseIsGivenOnceAndNotBesideALoad() {
        assertThatThrownBy(
                        () -> factors("{name: a, live: hops, levels: [0, 1]}", "{name: b, live: hops, levels: [0, 2]}"))
                .hasMessageContaining("e.yaml:9: ")
                .hasMessageContaining("two factors give 'hops'");
        assertThatThrownBy(() -> factors(
                        "{name: a, live: hops, levels: [0, 1]}", "{name: b, setting: load, levels: [0.2, 0.4]}"))
                .hasMessageContaining("both vary by slice");
    }

    @Test
    void aSystemCanBeGivenTheSecretAlone() throws IOException {
        String both = EXPERIMENT
                .replace("alone, architecture: alone", "without, architecture: pair")
                .replace("architecture: pair}\nfactors:\n", "architecture: pair, live: true}\n");
        ExperimentDescription experiment = new DescriptionReader(folder).experiment(write("e.yaml", both));
        assertThat(experiment.system("pair").live()).isTrue();
        assertThat(experiment.system("pair").isCopyOf(experiment.system("without")))
                .isFalse();
        assertThat(SchemaFile.EXPERIMENT.findings(folder.resolve("e.yaml"))).isEmpty();
        Path wrong = write("e.yaml", both.replace("architecture: pair, live", "architecture: alone, live"));
        assertThatThrownBy(() -> new DescriptionReader(folder).experiment(wrong))
                .hasMessageContaining("alone has no live knobs");
    }

    private ArchitectureDescription pair(String text) throws IOException {
        return new DescriptionReader(folder).architecture(write("pair/architecture.yaml", text));
    }

    private List<FactorSettings> factors(String... factors) throws IOException {
        StringBuilder text = new StringBuilder(EXPERIMENT);
        for (String factor : factors) {
            text.append("  - ").append(factor).append('\n');
        }
        return new DescriptionReader(folder)
                .experiment(write("e.yaml", text.toString()))
                .factors();
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        return Files.writeString(path, text);
    }
}
