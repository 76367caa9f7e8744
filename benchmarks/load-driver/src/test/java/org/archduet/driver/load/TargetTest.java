package org.archduet.driver.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.Header;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent for URLs that a user typed; the written workload file is read back. */
class TargetTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8081//localhost:8082/x, http://127.0.0.1:8081//localhost:8082/x",
        "http://127.0.0.1:8081//localhost:8082, http://127.0.0.1:8081//localhost:8082",
        "http://127.0.0.1:8081//, http://127.0.0.1:8081//",
        "http://127.0.0.1:8081///x?a=b#part, http://127.0.0.1:8081///x?a=b",
        "http://my_host:8080/a, http://my_host:8080/a",
        "http://_h?q, http://_h/?q",
        "http://[::1]:8080/a, http://[::1]:8080/a"
    })
    void aPathStaysAPathAndNeverChoosesTheHost(String typed, String sent) throws IOException {
        assertThat(addresses(urls(List.of(), typed))).containsExactly(sent);
    }

    @Test
    void severalUrlsKeepTheirHosts() throws IOException {
        assertThat(addresses(urls(List.of(), "http://a:1//b:2/x", "http://b:2//a:1/x", "http://a:1/y")))
                .containsExactlyInAnyOrder("http://a:1//b:2/x", "http://b:2//a:1/x", "http://a:1/y");
    }

    @Test
    void aUserInTheUrlIsLoggedInAsCurlDoes() throws IOException {
        // printf 'user:p@ss+wörd:' | base64
        Target.Urls target = urls(List.of(), "http://user:p%40ss+w%C3%B6rd:@my_host:8080/x");
        assertThat(request(target).header("authorization")).isEqualTo("Basic dXNlcjpwQHNzK3fDtnJkOg==");
        // printf 'user:' | base64
        assertThat(request(urls(List.of(), "http://user@h/x")).header("authorization"))
                .isEqualTo("Basic dXNlcjo=");
        assertThat(target.baseUrl()).hasToString("http://my_host:8080/");
        assertThat(target.workload().name()).isEqualTo("http://my_host:8080/x");
        assertThat(Files.getPosixFilePermissions(target.workloadFile(directory)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Cookie", "Proxy-Authorization", "X-Api-Key", "X-Any"})
    void aWorkloadWithAHeaderIsForItsOwnerAlone(String name) throws IOException {
        Target.Urls target = urls(List.of(new Header(name, "secret")), "http://h/x");
        assertThat(Files.getPosixFilePermissions(target.workloadFile(directory)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Path plain = urls(List.of(), "http://h/x").workloadFile(directory);
        assertThat(Files.getPosixFilePermissions(plain))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(directory.resolve("any"))));
    }

    @Test
    void aGivenAuthorizationWinsOverTheUserInTheUrl() throws IOException {
        PlannedRequest request = request(urls(List.of(new Header("authorization", "Bearer t")), "http://u:p@h/x"));
        assertThat(request.headers()).containsExactly(new Header("authorization", "Bearer t"));
    }

    @Test
    void twoUsersOfOneUrlAreBothSent() {
        Target target = urls(List.of(), "http://a:secret@h/x", "http://b:secret@h/x");
        assertThat(target.workload().mix()).isEqualTo(Map.of("/x as a", 1, "/x as b", 1));
    }

    @Test
    void twoPasswordsOfOneUserAreTwoOperations() {
        Target target = urls(List.of(), "http://a:one@h/x", "http://a:two@h/x", "http://a:two@h/x");
        assertThat(target.workload().mix()).isEqualTo(Map.of("/x as a", 1, "/x as a #2", 2));
    }

    @Test
    void repeatedHeadersAreAllSentInTheirOrder() throws IOException {
        PlannedRequest request = request(urls(
                List.of(new Header("X-A", "1"), new Header("Cookie", "c=ä"), new Header("x-a", "0")), "http://h/x"));
        assertThat(request.headers())
                .containsExactly(new Header("X-A", "1"), new Header("X-A", "0"), new Header("Cookie", "c=ä"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080/x=>is not a URL",
                "user:secret@localhost:8080/x=>is not a URL",
                "ftp://user:secret@h/x=>is not a URL",
                "http://user:secret@h:99999/x=>http://h:99999/x: the port of h:99999 is out of range",
                "http://user:secret@h:0/x=>the port of h:0 is out of range",
                "http://user:secret@-/x=>'-' is not a host",
                "http:///x=>is not a URL"
            })
    void whatCannotBeLoadedIsSaidWithoutThePassword(String typedAndWords) {
        String[] parts = typedAndWords.split("=>");
        URI typed = URI.create(parts[0]);
        assertThatThrownBy(() -> urls(List.of(), parts[0]))
                .hasMessageContaining(parts[1])
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new Target.WorkloadTarget(typed, directory))
                .hasMessageContaining(parts[1])
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesWhatOneRunCannotHold() {
        assertThatThrownBy(() -> urls(List.of(), "http://u:secret@a/x", "https://u:secret@b/x"))
                .hasMessageContaining("one scheme: http://a/x, https://b/x");
        assertThatThrownBy(() -> new Target.WorkloadTarget(URI.create("http://u:secret@a/x?q=1"), directory))
                .hasMessageContaining("http://a/x?q=1 has a query");
    }

    private static Target.Urls urls(List<Header> headers, String... urls) {
        return new Target.Urls(
                Stream.of(urls).map(URI::create).toList(), "GET", headers, null, new Expectation.Answer(200, null));
    }

    private PlannedRequest request(Target target) throws IOException {
        return requests(target).get(0);
    }

    private List<String> addresses(Target target) throws IOException {
        return requests(target).stream()
                .map(request -> request.url(target.baseUrl()))
                .distinct()
                .toList();
    }

    private List<PlannedRequest> requests(Target target) throws IOException {
        Workload read = WorkloadReader.read(target.workloadFile(directory));
        return new RequestSequence(read, read.mix(), 1).take(50);
    }
}
