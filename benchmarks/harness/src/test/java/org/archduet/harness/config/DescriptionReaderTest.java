package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.archduet.result.failure.UserErrorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionReaderTest {

    private static final String ARCHITECTURE = """
            schemaVersion: 1
            name: duo
            title: Two processes
            entry: front
            processes:
              - name: front
                command: ["${java}", "${jvmFlags}", "-jar", "front.jar"]
                environment:
                  SERVER_PORT: "${port}"
                  BACK: "${url.back}"
                readiness: {path: /ready, timeoutSeconds: 9}
                heapShare: 3
              - name: back
                command: ["${home}/back", "--pool", "${connections}"]
                readiness:
                  path: /ready
                connectionShare: 2
            databases: [shelf]
            prepare: {command: ["./fill", "${dataSeed}", "${database.shelf.url}"]}
            callCounters: {path: /calls, except: [back]}
            poolSettings: {path: /sessions}
            topology: {callsPerOperation: {browse: 2, order: {201: 6, 402: [2, 5]}}}
            knobs:
              delay: {default: 0, description: waits, minimum: 0, maximum: 10}
              colour: {default: red, description: paints, values: [red, green]}
            examples: ["curl ${url}/books"]
            """;

    private static final String EXPERIMENT = """
            schemaVersion: 1
            question: Which?
            workload: books
            systems:
              - {name: one, architecture: duo}
              - name: two
                architecture: duo
                knobs:
                  delay: 5
            candidate: two
            budget: {heapMegabytes: 600}
            profiles:
              quick:
                blocks: 4
            assert:
              - browse p99 ratio < 4
              - cpuPerRequest ratio < 3
            """;

    @TempDir
    private Path home;

    @BeforeEach
    void files() throws IOException {
        write("duo/architecture.yaml", ARCHITECTURE);
        write("books.yaml", "schemaVersion: 1");
    }

    @Test
    void readsAnArchitecture() {
        ArchitectureDescription duo = new DescriptionReader(home).architecture(home.resolve("duo"));

        assertThat(duo.name()).isEqualTo("duo");
        assertThat(duo.folder()).isEqualTo(home.resolve("duo"));
        assertThat(duo.processes()).extracting(ProcessDescription::name).containsExactly("front", "back");
        assertThat(duo.processes().get(0).readiness()).isEqualTo(new Readiness("/ready", Duration.ofSeconds(9)));
        assertThat(duo.processes().get(0).environment()).containsEntry("BACK", "${url.back}");
        assertThat(duo.processes().get(0).heapShare()).isEqualTo(3);
        assertThat(duo.processes().get(1).heapShare()).isZero();
        assertThat(duo.processes().get(1).location().line()).isEqualTo(13);
        assertThat(duo.databases()).containsExactly("shelf");
        assertThat(duo.audit()).isEmpty();
        assertThat(duo.callCountersPath()).contains(new OpsPath("/calls", List.of("back")));
        assertThat(duo.poolSettingsPath()).contains(OpsPath.ofAll("/sessions"));
        assertThat(duo.callsPerOperation().get("browse").of(404)).contains(CallRange.exactly(2));
        assertThat(duo.callsPerOperation().get("order").of(402)).contains(new CallRange(2, 5));
        assertThat(duo.callsPerOperation().get("order").of(404)).isEmpty();
        assertThat(duo.knobs()).containsEntry("delay", new Knob("0", "waits", new KnobValues.WholeNumbers(0, 10)));
    }

    @Test
    void readsAnExperiment() throws IOException {
        ExperimentDescription which =
                new DescriptionReader(home).experiment(write("experiments/which.yml", EXPERIMENT));

        assertThat(which.name()).isEqualTo("which");
        assertThat(which.baseline()).isEqualTo("one");
        assertThat(which.candidate()).isEqualTo("two");
        assertThat(which.systems().get(1).knobs()).containsEntry("delay", "5");
        assertThat(which.systems().get(1).architecture().name()).isEqualTo("duo");
        assertThat(which.workloadFile()).isEqualTo(home.resolve("books.yaml"));
        assertThat(which.budget()).isEqualTo(new EqualTotalBudget(600, BudgetSettings.DEFAULT_TOTAL_CONNECTIONS));
        assertThat(which.profiles().get("quick"))
                .extracting(ExperimentDescription.ProfileOverride::key, ExperimentDescription.ProfileOverride::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("blocks", 4));
        assertThat(which.profiles().get("quick").get(0).location().line()).isEqualTo(14);
        assertThat(which.assertions())
                .extracting(claim -> claim.assertion().text())
                .containsExactly("browse p99 ratio < 4", "cpuPerRequest ratio < 3");
    }

    /** Each row: text of the good file, what it becomes, line of the mistake, words of the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heapShare: 3|heapShar: 3|12|processes[0].heapShar: unknown key 'heapShar' - did you mean 'heapShare'?",
                "databases: [shelf]|shelves: [shelf]|18|shelves: unknown key 'shelves' - known are: schemaVersion",
                "heapShare: 3|heapShare: three|12|processes[0].heapShare: must be a whole number without a unit, not a text (three)",
                "heapShare: 3|heapShare: -1|12|processes[0].heapShare: must be between 0 and 1000000, not -1",
                "timeoutSeconds: 9|timeoutSeconds: 9 s|11|processes[0].readiness.timeoutSeconds",
                "title: Two processes||1|key 'title' is missing",
                "entry: front|entry: frnt|4|entry: no process is named 'frnt' - did you mean 'front'?",
                "name: back|name: front|13|processes[1].name: two processes are named 'front'",
                "${port}|${prot}|9|processes[0].environment.SERVER_PORT: unknown placeholder '${prot}' - did you mean 'port'?",
                "${url.back}|${url.bak}|10|unknown placeholder '${url.bak}' - did you mean 'url.back'?",
                "${database.shelf.url}|${database.shelf.uri}|19|prepare.command[2]: unknown placeholder",
                "${dataSeed}|${port}|19|prepare.command[1]: unknown placeholder '${port}'",
                "'\"${jvmFlags}\"'|'\"x${jvmFlags}\"'|7|processes[0].command[1]: '${jvmFlags}' stands for several arguments",
                "schemaVersion: 1|schemaVersion: 2|1|schemaVersion: must be between 1 and 1, not 2",
                "databases: [shelf]|databases: [shelf, shelf]|18|databases[1]: 'shelf' is in the list already",
                "except: [back]|except: [bck]|20|callCounters.except[0]: no process is named 'bck' - did you mean 'back'?",
                "except: [back]|except: [front]|20|callCounters.except[0]: the entry process must count its requests, which are compared with the driver's - remove it, or leave out callCounters",
                "browse: 2|'browse: [1, 3, 5]'|22|topology.callsPerOperation.browse: a range of calls has two ends, not 3 - write the least and the most, as [1, 3], or one number",
                "201: 6|'201: [7, 6]'|22|topology.callsPerOperation.order.201: the range of calls ends before it begins - swap its ends",
                "201: 6|'201: [1, some]'|22|topology.callsPerOperation.order.201[1]: must be a whole number",
                "browse: 2|browse: two|22|topology.callsPerOperation.browse: must be a whole number",
                "201: 6|'2xx: 6'|22|topology.callsPerOperation.order.2xx: '2xx' is not an HTTP status - write one from 100 to 599",
                "'{201: 6, 402: [2, 5]}'|{}|22|topology.callsPerOperation.order: names no outcome - write a number, or one for each status",
                "default: 0|default: 11|24|knobs.delay.default: knob 'delay' of duo must be a whole number from 0 to 10, not '11'",
                "default: red|default: blue|25|knobs.colour.default: knob 'colour' of duo does not take 'blue' - known are: red, green",
                "maximum: 10|maximum: -1|24|knobs.delay.maximum: is less than the minimum",
                "maximum: 10|maximum: 10, values: [1]|24|knobs.delay.values: cannot be combined with minimum or maximum",
                "heapShare: 3|readiness: {}|12|processes[0].readiness: duplicate key, first in line 11",
                "heapShare: 3|heapShare: [3|13|is not valid YAML",
            })
    void saysWhereAnArchitectureIsWrong(String good, String bad, int line, String message) throws IOException {
        Path file = write("duo/architecture.yaml", ARCHITECTURE.replace(good, bad == null ? "" : bad));

        assertThatExceptionOfType(UserErrorException.class)
                .isThrownBy(() -> new DescriptionReader(home).architecture(file))
                .withMessageContaining(file + ":" + line + ": ")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delay: 5|dely: 5|9|systems[1].knobs.dely: duo has no knob 'dely' - did you mean 'delay'?",
                "candidate: two|candidate: tow|10|candidate: no system is named 'tow' - ",
                "candidate: two|candidate: one|10|candidate: 'one' would be compared with itself - name two systems",
                "name: two|name: one|6|systems[1].name: two systems are named 'one'",
                "workload: books|workload: boks|3|workload: there is no workload 'boks'",
                "architecture: duo}|architecture: trio}|5|systems[0].architecture: there is no trio/architecture.yaml",
                "heapMegabytes: 600|heapGigabytes: 1|11|budget.heapGigabytes: unknown key",
                "{heapMegabytes: 600}|{mode: equal}|11|budget.mode: must be one of equal-total, quota-per-process, equal-per-process, not equal",
                "quick:|qick:|13|profiles.qick: unknown key 'qick' - did you mean 'quick'?",
                "blocks: 4|blocks: many|14|profiles.quick.blocks: must be a whole number without a unit",
                "cpuPerRequest ratio|cpuPerReqest ratio|17|assert[1]: no metric \"cpuPerReqest\" to assert of the mix - did you mean 'cpuPerRequest'?",
                "workload: books|workload: book|3|there is no workload 'book' - did you mean 'books'?",
                "architecture: duo}|architecture: dup}|5|- did you mean 'duo'?",
                "delay: 5|delay: 11|9|systems[1].knobs.delay: knob 'delay' of duo must be a whole number from 0 to 10, not '11'",
                "delay: 5|delay: 5ms|9|systems[1].knobs.delay: knob 'delay' of duo must be a whole number from 0 to 10, not '5ms'",
                "delay: 5|colour: gren|9|knob 'colour' of duo does not take 'gren' - did you mean 'green'?",
                "blocks: 4|block: 4|14|profiles.quick.block: unknown key 'block' - did you mean 'blocks'?",
                "question: Which?|questio: Which?|2|questio: unknown key 'questio' - did you mean 'question'?",
                "ratio < 4|ratio: 4|16|assert[0]: must be a single value, not a mapping",
                "ratio < 4|ratio = 4|16|assert[0]: not an assertion: \"browse p99 ratio = 4\"; write [OPERATION] METRIC ratio < NUMBER",
            })
    void saysWhereAnExperimentIsWrong(String good, String bad, int line, String message) throws IOException {
        Path file = write("experiments/which.yaml", EXPERIMENT.replace(good, bad));

        assertThatExceptionOfType(UserErrorException.class)
                .isThrownBy(() -> new DescriptionReader(home).experiment(file))
                .withMessageContaining(file + ":" + line + ": ")
                .withMessageContaining(message);
    }

    @Test
    void namesAMissingFile() {
        assertThatExceptionOfType(UserErrorException.class)
                .isThrownBy(() -> new DescriptionReader(home).architecture(home.resolve("nowhere")))
                .withMessageContaining("nowhere/architecture.yaml: there is no such file");
    }

    @Test
    void refusesABudgetThatIsTooSmall() throws IOException {
        Path file = write("e.yaml", EXPERIMENT.replace("heapMegabytes: 600", "databaseConnections: 0"));
        assertThatExceptionOfType(UserErrorException.class)
                .isThrownBy(() -> new DescriptionReader(home).experiment(file));
    }

    @Test
    void findsPlaceholdersAndFillsThemIn() {
        assertThat(Placeholders.names("a${b}c${d.e}")).isEqualTo(List.of("b", "d.e"));
        assertThat(Placeholders.resolve("a${b}c", name -> "$1" + name)).isEqualTo("a$1bc");
        assertThat(Placeholders.names("$${HOME}${b}")).isEqualTo(List.of("b"));
        assertThat(Placeholders.resolve("$${HOME} ${b}", name -> "x")).isEqualTo("${HOME} x");
    }

    private Path write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
