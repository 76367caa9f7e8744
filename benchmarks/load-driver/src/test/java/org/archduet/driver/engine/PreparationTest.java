package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;
import org.archduet.driver.Draws;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.load.DriverBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OkHttp is asked for a workload's request. */
class PreparationTest {

    @ParameterizedTest
    @CsvSource({
        "'/${nothing}/evil:9/x', http://h:1//evil:9/x, 0",
        "'/${evil}', http://h:1/%2Fevil%3A9%2Fx, 0",
        "'//other:2/x', http://other:2/x, 1",
        "'//other:2', http://other:2/, 1",
        "'//my_host:2/${nothing}/evil/x', http://my_host:2//evil/x, 1",
    })
    void noValueOfAPlaceholderChoosesTheHost(String path, String sent, int host) {
        Preparation preparation = preparation("http://h:1", "path: '" + path + "'");
        PreparedRequest prepared = preparation.next();
        assertThat(prepared.request().url()).isEqualTo(HttpUrl.get(sent));
        assertThat(prepared.host()).isEqualTo((short) host);
        assertThat(preparation.hosts().urls()).hasSize(host + 1);
    }

    @Test
    void withAHostOfItsOwnAPathMayBeginWithTwoSlashes() {
        Preparation preparation = preparation("http://h:1/base/", "host: 'h:1', path: //other:2/x");
        assertThat(preparation.next().request().url()).isEqualTo(HttpUrl.get("http://h:1//other:2/x"));
        assertThat(preparation.hosts().urls()).containsExactly(HttpUrl.get("http://h:1"));
    }

    @Test
    void theBaseAddressMayHoldAPathAnUnderscoreAndAUser() {
        Request request =
                preparation("http://u:p@my_host:8080/b%2Fc/", "path: /x").next().request();
        assertThat(request.url()).isEqualTo(HttpUrl.get("http://my_host:8080/b%2Fc/x"));
        // printf u:p | base64
        assertThat(request.header("Authorization")).isEqualTo("Basic dTpw");
    }

    @Test
    void theUserOfTheBaseAddressIsNotToldToOthers() {
        assertThat(preparation("http://u:p@h", "path: //other/x")
                        .next()
                        .request()
                        .headers("Authorization"))
                .isEmpty();
        assertThat(preparation("http://u:p@h", "path: /x, headers: {authorization: Bearer t}")
                        .next()
                        .request()
                        .headers("Authorization"))
                .containsExactly("Bearer t");
    }

    @Test
    void repeatedHeadersAreAllSentInTheirOrderAsUtf8() {
        Request request = preparation(
                        "http://h", "path: /x, headers: {X-A: [b, 'ä', '${nothing}'], accept-encoding: gzip, X-B: 1}")
                .next()
                .request();
        assertThat(request.headers("X-A")).isEqualTo(List.of("b", "ä", ""));
        assertThat(request.headers("X-B")).containsExactly("1");
        assertThat(request.headers("Accept-Encoding")).containsExactly("gzip");
        assertThat(preparation("http://h", "path: /x").next().request().headers("Accept-Encoding"))
                .containsExactly("identity");
    }

    @Test
    void allArmsOfARoundAreSentTheSameBytes() throws IOException {
        assertThat(sentTo("http://one:1", 4))
                .isEqualTo(sentTo("http://two:2", 4))
                .isNotEqualTo(sentTo("http://one:1", 5));
    }

    /** Request lines, headers and bodies of a slice that begins at that place of the permutation. */
    private static List<String> sentTo(String base, long place) throws IOException {
        Workload workload = WorkloadReader.parse("test", """
                schemaVersion: 1
                name: test
                generators:
                  key: {type: unique, prefix: k}
                  order: {type: permutation, from: 1, to: 9999}
                operations:
                  cancel: {request: {method: POST, path: "/${order}", headers: {K: "${key}"}, body: "${key}"}, expect: {status: 200}}
                  read: {request: {method: GET, path: /x}, expect: {status: 200}}
                mix: {cancel: 1, read: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                """);
        Draws draws = Draws.of(3).after(List.of(new DriverBook.Drawn("order", 0, place, 0)));
        Preparation preparation = new Preparation(
                new RequestSequence(workload, workload.mix(), 1, draws),
                Hosts.of(URI.create(base), workload.operations().values()));
        List<String> sent = new ArrayList<>();
        for (PreparedRequest prepared : preparation.take(200)) {
            Request request = prepared.request();
            Buffer body = new Buffer();
            if (request.body() != null) {
                request.body().writeTo(body);
            }
            sent.add(request.method() + " " + request.url().encodedPath() + "\n" + request.headers() + "\n"
                    + body.readUtf8());
        }
        return sent;
    }

    private static Preparation preparation(String base, String request) {
        Workload workload = WorkloadReader.parse("test", """
                schemaVersion: 1
                name: test
                generators:
                  nothing: {type: choice, values: ['']}
                  evil: {type: choice, values: ['/evil:9/x']}
                operations:
                  one: {request: {method: GET, %s}, expect: {status: 200}}
                mix: {one: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                """.formatted(request));
        return new Preparation(
                new RequestSequence(workload, workload.mix(), 1),
                Hosts.of(URI.create(base), workload.operations().values()));
    }
}
