package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.result.failure.UserErrorException;
import org.archduet.result.waterfall.Chain;
import org.archduet.result.waterfall.Chain.OtherOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which chains an experiment may name, and the words for those it may not. */
class ChainParserTest {

    private static final String ARCHITECTURE = """
            schemaVersion: 1
            name: one
            title: One
            entry: one
            processes:
              - {name: one, command: [run], readiness: {path: /up}, heapShare: 1, connectionShare: 1}
            databases: [shelf]
            """;

    private static final String EXPERIMENT = """
            schemaVersion: 1
            question: Where?
            workload: tiny.yaml
            systems:
              - {name: a, architecture: one}
              - {name: b, architecture: one}
              - {name: c, architecture: one}
              - {name: d, architecture: one}
              - {name: e, architecture: one}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws Exception {
        Files.createDirectories(folder.resolve("one"));
        Files.writeString(folder.resolve("one/architecture.yaml"), ARCHITECTURE);
        Files.writeString(folder.resolve("tiny.yaml"), "");
    }

    @Test
    void itsEndsAreBaselineAndCandidate() throws Exception {
        ExperimentDescription experiment = read(
                "chain: {arms: [b, a, c, d], changes: {a: x, d: y}, otherOrder: [{from: b, insteadOf: a, via: e, to: c}]}");
        assertThat(experiment.chain())
                .contains(new Chain(
                        List.of("b", "a", "c", "d"),
                        Map.of("a", "x", "d", "y"),
                        List.of(new OtherOrder("b", "e", "c", "a"))));
        assertThat(experiment.baseline()).isEqualTo("b");
        assertThat(experiment.candidate()).isEqualTo("d");
    }

    @Test
    void endsThatAreSaidTwiceMustAgree() throws Exception {
        assertThat(read("chain: {arms: [b, a, c, d, e]}\nbaseline: b\ncandidate: e")
                        .baseline())
                .isEqualTo("b");
        refused("chain: {arms: [b, a, c, d, e]}\nbaseline: a", ":11: ", "baseline", "the chain begins with 'b'");
        refused("chain: {arms: [b, a, c, d, e]}\ncandidate: a", ":11: ", "candidate", "the chain ends with 'e'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{arms: [a, b, x]}| chain.arms[2]| no system is named 'x'",
                "{arms: [a, b, a]}| chain.arms[2]| 'a' is in the list already",
                "{arms: [a, b]}| chain.arms| names 2 of the 3 arms that a chain needs",
                "{arms: []}| chain.arms| names 0 of the 3 arms that a chain needs",
                "{arms: [a, b, c, d]}| chain.arms| the system 'e' is neither in the chain nor beside it",
                "{arms: [a, b, c, d, e], changes: {a: x}}| chain.changes.a| nothing changed from an arm before it",
                "{arms: [a, b, c, d, e], changes: {f: x}}| chain.changes.f| no arm of the chain is named 'f'",
                "{arms: [a, b, c, d, e], change: {b: x}}| chain.change| did you mean 'changes'?",
            })
    void anArmThatCannotStandThereIsNamedWithItsLineAndKey(String chain, String key, String problem) {
        refused("chain: " + chain, ":10: ", key, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{from: a, insteadOf: c, via: e, to: b}| insteadOf| does not go from 'a' through 'c' to 'b'",
                "{from: b, insteadOf: b, via: e, to: c}| insteadOf| does not go from 'b' through 'b' to 'c'",
                "{from: a, insteadOf: b, via: d, to: c}| via| 'd' is an arm of the chain",
                "{from: a, insteadOf: b, via: x, to: c}| via| no system is named 'x'",
                "{from: e, insteadOf: b, via: e, to: c}| from| no arm of the chain is named 'e'",
                "{from: a, insteadOf: b, to: c}| via| missing",
            })
    void anotherOrderMustBeOneOfTheSameChanges(String order, String key, String problem) {
        refused("chain: {arms: [a, b, c, d], otherOrder: [" + order + "]}", ":10: ", "otherOrder[0]." + key, problem);
    }

    @Test
    void aChainVariesNothingElse() {
        refused(
                "chain: {arms: [a, b, c, d, e]}\nfactors: [{name: x, setting: compiler, levels: [c1, both]}]",
                ":11: ",
                "factors",
                "an experiment with a chain varies nothing else");
    }

    private void refused(String keys, String line, String... words) {
        assertThatThrownBy(() -> read(keys))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("planted.yaml" + line)
                .hasMessageContainingAll(words);
    }

    private ExperimentDescription read(String keys) throws Exception {
        Path file = Files.writeString(folder.resolve("planted.yaml"), EXPERIMENT + keys + "\n");
        return new DescriptionReader(folder).experiment(file);
    }
}
