package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.ExperimentDescription.Statement;
import org.archduet.result.decision.Assertion;
import org.archduet.result.failure.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCheckTest {

    private final StatementCheck check = new StatementCheck(
            WorkloadReader.read(Path.of("../../business-feature/workloads/shop.yaml")),
            Map.of("offered load", List.of("0.2", "0.8", "12"), "connections", List.of("10", "12", "60")),
            Set.of("offered load"),
            List.of());

    private final StatementCheck inChain =
            new StatementCheck(check.workload(), Map.of(), Set.of(), List.of("direct", "encoded", "loopback", "split"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p50 ratio < 2",
                "p99 ratio < 2 at 0.8",
                "peakThroughput ratio < 1 at 60",
                "checkout p99 ratio < 2 at 10",
                "peakThroughput ratio falls over connections",
                "p50 spread ratio > 1 at 60",
                "p50 ratio > 1 at 60",
                "p99 ratio rises over offered load",
                "p50 spread ratio > 1",
                "checkout p50 spread ratio > 1",
                "startUpTime ratio > 1 at 10",
            })
    void whatTheExperimentHasIsAccepted(String text) {
        assertThatCode(() -> check.check(statement(text))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chekout p50 ratio < 2|has no operation \"chekout\" in its mix - did you mean 'checkout'?",
                "checkout p50 ratio > that of ordr-read|did you mean 'order-read'?",
                "p50 ratio < 2 at middle|has no level \"middle\" - known are: ",
                "p50 ratio < 2 at 12|two factors have a level \"12\" - use different levels",
                "p50 ratio falls over connection|has no factor \"connection\" - did you mean 'connections'?",
                "peakThroughput ratio < 1 at 0.8|peakThroughput is not compared at 0.8 - what is compared there",
                "checkout p99 ratio < 2 at 0.8|a figure of one operation is not compared at 0.8",
                "memory ratio < 2 at 60|over the whole mix, is: p50, p99, cpuPerRequest, peakThroughput",
                "memory ratio rises over connections|memory is not compared over the factor connections",
                "peakThroughput ratio falls over offered load|over the whole mix, is: p50, p99, cpuPerRequest",
                "p50 spread ratio > 1 at 0.8|the spread between starts is not computed at 0.8",
                "checkout p50 ratio falls over connections|a trend is computed over the whole mix",
                "checkout p99 ratio < 2|a figure of one operation is compared at the first level of connections only",
                "checkout p99 ratio < 2|so a statement about all levels could never hold - end the statement with: at 10",
                "startUpTime ratio > 1|startUpTime is compared at the first level of connections only",
                "p50 ratio > 1 from direct to split|the experiment has no chain",
                "checkout p50 ratio > that of order-read|compare operations in an experiment without the factor connections",
            })
    void whatItLacksIsNamedWithItsPlace(String text, String words) {
        assertThatThrownBy(() -> check.check(statement(text)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("e.yaml:7: claim.expect[0]")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpuPerRequest ratio > 1.5 from direct to encoded",
                "checkout p50 ratio > 1.5 from encoded to split",
                "cpuPerRequest ratio > 5",
            })
    void partsOfAChainAreAccepted(String text) {
        assertThatCode(() -> inChain.check(statement(text))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p50 ratio > 1 from direkt to split|the chain has no arm \"direkt\" - did you mean 'direct'?",
                "p50 ratio > 1 from direct to splitt|the chain has no arm \"splitt\" - did you mean 'split'?",
                "p50 ratio > 1 from split to direct|does not go from split to direct - name the earlier arm first",
                "p50 ratio > 1 from encoded to encoded|does not go from encoded to encoded",
                "p50 ratio > 1 from direct to split|are the two ends, which the run compares anyway - end the statement",
            })
    void whatIsNoPartOfTheChainIsNamed(String text, String words) {
        assertThatThrownBy(() -> inChain.check(statement(text)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("e.yaml:7: claim.expect[0]")
                .hasMessageContaining(words);
    }

    /** Slices of the same starts do not keep a figure from being compared. */
    @ParameterizedTest
    @ValueSource(
            strings = {"checkout p99 ratio < 2", "startUpTime ratio > 1", "checkout p50 ratio > that of order-read"})
    void besideAFactorBySliceEveryFigureOfThePairIsCompared(String text) {
        StatementCheck bySlice = new StatementCheck(
                check.workload(), Map.of("offered load", List.of("0.2", "0.8")), Set.of("offered load"), List.of());
        assertThatCode(() -> bySlice.check(statement(text))).doesNotThrowAnyException();
    }

    private static Statement statement(String text) {
        return new Statement(Assertion.parse(text), new Location("e.yaml", 7, "claim.expect[0]"));
    }
}
