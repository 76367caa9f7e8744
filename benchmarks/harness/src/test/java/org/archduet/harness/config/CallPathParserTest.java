package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.archduet.result.failure.UserErrorException;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.CallPath.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who calls whom, as architecture.yaml says it, and what it must agree with. */
class CallPathParserTest {

    private static final String TEXT = """
            schemaVersion: 1
            name: trio
            title: Trio
            entry: front
            processes:
              - {name: front, command: [run], readiness: {path: /ready}}
              - {name: orders, command: [run], readiness: {path: /ready}}
              - {name: mail, command: [run], readiness: {path: /ready}}
            callCounters: {path: /calls, except: [mail]}
            topology:
              callsPerOperation: {page: 1, order: {201: 2, 409: 1}}
              calls:
                page:
                  - {from: front, to: orders, purpose: read}
                order:
                  201:
                    - {from: front, to: orders, purpose: place}
                    - {from: orders, to: mail, purpose: send a letter}
                    - {from: orders, to: front, purpose: clear the cart}
                  409:
                    - {from: front, to: orders, purpose: place}
            """;

    @TempDir
    private Path folder;

    @Test
    void callsStandInTheirOrderByOperationAndOutcome() throws IOException {
        ArchitectureDescription architecture = read(TEXT);

        assertThat(architecture.callPaths())
                .extracting(CallPath::label)
                .containsExactly("page", "order (201)", "order (409)");
        assertThat(architecture.callPath("order", 201)).hasValueSatisfying(path -> assertThat(path.calls())
                .containsExactly(
                        new Call("front", "orders", "place"),
                        new Call("orders", "mail", "send a letter"),
                        new Call("orders", "front", "clear the cart")));
        assertThat(architecture.callPath("page", 404)).isPresent();
        assertThat(architecture.callPath("order", 402)).isEmpty();
    }

    @Test
    void nothingNeedBeSaid() throws IOException {
        assertThat(read(TEXT.substring(0, TEXT.indexOf("  calls:"))).callPaths())
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{page: 1,|{page: 2,|13|topology.calls.page: lists 1 calls to processes that count them, but topology.callsPerOperation says 2 - correct one of them",
                "201: 2|201: 3|16|topology.calls.order.201: lists 2 calls to processes that count them",
                "201: 2|201: 1|16|topology.calls.order.201: lists 2 calls to processes that count them, but topology.callsPerOperation says 1",
                "'page:\n      - '|'pages:\n      - '|13|topology.calls.pages: topology.callsPerOperation has no number of calls for pages - add it there, or remove the list here",
                "from: front|from: fornt|14|topology.calls.page[0].from: no process is named 'fornt' - did you mean 'front'?",
                "'{page: 1, '|{|13|topology.calls.page: topology.callsPerOperation has no number of calls for page - add it there, or remove the list here",
                "', 409: 1}'|}|20|topology.calls.order.409: topology.callsPerOperation has no number of calls for order (409)",
                "to: mail|to: mial|18|topology.calls.order.201[1].to: no process is named 'mial' - did you mean 'mail'?",
                "from: orders, to: mail|from: mail, to: orders|18|topology.calls.order.201[1].from: 'mail' makes a call before it has received one - begin with the calls of the entry process, front",
                "to: mail|to: orders|18|topology.calls.order.201[1].to: a process does not call itself",
                "'201:\n'|'2xx:\n'|16|topology.calls.order.2xx: '2xx' is not an HTTP status",
                "', purpose: read'|''|14|topology.calls.page[0].purpose: key 'purpose' is missing",
                "'page:\n      - {from: front, to: orders, purpose: read}'|page: {}|13|topology.calls.page: names no outcome - write a list of calls, or one for each status",
                "purpose: read|purpose: read, how: fast|14|topology.calls.page[0].how: unknown key 'how'"
            })
    void aWrongOneIsNamedWithItsLine(String good, String wrong, int line, String message) throws IOException {
        assertThat(TEXT).contains(good);
        String text = TEXT.replaceFirst(Pattern.quote(good), wrong);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("architecture.yaml:" + line + ": " + message);
    }

    private ArchitectureDescription read(String text) throws IOException {
        Path file = folder.resolve("architecture.yaml");
        Files.writeString(file, text);
        return new DescriptionReader(new SearchFolders(folder, folder, folder, folder)).architecture(file);
    }
}
