package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.failure.UserErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema of workload files, which editors use, refuses the mistakes of form that the reader refuses. */
class WorkloadSchemaTest {

    private static final String GOOD = """
            schemaVersion: 1
            name: example
            generators:
              product: {type: zipf, from: 1, to: 100, exponent: 0.8, shuffleSeed: 7}
              region: {type: choice, values: [NORTH, 2]}
              cart: {type: list, minSize: 1, maxSize: 4, distinctBy: product, item: '{"p":${product}}'}
            operations:
              page:
                request: {method: GET, path: "/products/${product}"}
                expect: {status: 200, contains: '"name"'}
              checkout:
                variants:
                  - {weight: 9, request: {method: POST, path: /orders, body: '{"lines":${cart}}'}, expect: {status: 201}}
              again: {repeat: checkout, expect: {sameAsFirst: true}}
            captures: {checkout: {orderId: /orderId}}
            mix: {page: 70, checkout: 25}
            rates: {openLoopPerSecond: 150, closedLoopUsers: 16, smokePerSecond: 60.5}
            parity: {mix: {page: 1, again: 1}, fullOperations: 600, shortOperations: 60, mustCover: [200, 201]}
            normalise:
              - {pointer: /placedAt, replaceWith: "<time>"}
            underLoad: {stateless: [page], compared: [checkout], normalise: [{pointer: /free, replaceWith: x}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aGoodFileIsAccepted() throws IOException {
        assertThat(WorkloadReader.read(write(GOOD)).name()).isEqualTo("example");
        assertThat(SchemaFile.WORKLOAD.findings(write(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parity:|parrity:|18|parrity: unknown key 'parrity' - did you mean 'parity'?",
                "smokePerSecond|smokePerSec|17|rates.smokePerSec: unknown key 'smokePerSec' - did you mean 'smokePerSecond'?",
                "openLoopPerSecond: 150|openLoopPerSecond: 150/s|17|rates.openLoopPerSecond: must be a number without a unit",
                "smokePerSecond: 60.5|arrivals: often|17|rates.arrivals: must be one of poisson, constant, not often",
                "closedLoopUsers: 16, ||17|rates.closedLoopUsers: key 'closedLoopUsers' is missing - add it",
                "type: zipf|type: gaussian|4|generators.product.type: must be one of zipf, uniform",
                "exponent: 0.8, ||4|generators.product.exponent: key 'exponent' is missing",
                "method: GET|method: FETCH|9|operations.page.request.method: must be one of GET, HEAD",
                "path: /orders|path: orders|13|operations.checkout.variants[0].request.path: must start with a slash",
                "weight: 9|weight: 0|13|operations.checkout.variants[0].weight: must be between 1 and 1000000, not 0",
                "status: 201|status: 2010|13|operations.checkout.variants[0].expect.status: must be between 100 and 599",
                "page: 70|page: 70 %|16|mix.page: must be a whole number without a unit",
                "pointer: /placedAt|pointer: placedAt|20|normalise[0].pointer: must be a JSON pointer",
                "sameAsFirst: true|sameAsFirst: false|14|operations.again.expect.sameAsFirst: can only be true",
                "name: example|name: 5|2|name: must be a text, not a whole number (5) - write it in quotes",
                "compared: [checkout], ||21|underLoad.normalise: changes nothing",
                "stateless: [page]|stateless: page|21|underLoad.stateless: must be a list",
                "stateless: [page]|stateles: [page]|21|underLoad.stateles: unknown key",
                "[200, 201]|['200']|18|parity.mustCover[0]: must be a whole number",
            })
    void theReaderSaysWhereAFileIsWrongAndTheSchemaAgrees(String good, String bad, int line, String message)
            throws IOException {
        assertThat(GOOD).contains(good);
        Path file = write(GOOD.replace(good, bad == null ? "" : bad));

        assertThatExceptionOfType(UserErrorException.class)
                .isThrownBy(() -> WorkloadReader.read(file))
                .withMessageContaining(file + ":" + line + ": ")
                .withMessageContaining(message);
        assertThat(SchemaFile.WORKLOAD.findings(file)).isNotEmpty();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("example.yaml"), text);
    }
}
