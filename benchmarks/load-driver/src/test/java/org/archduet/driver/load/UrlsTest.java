package org.archduet.driver.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.Header;
import org.archduet.driver.workload.Operation;
import org.archduet.driver.workload.RequestTemplate;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** URLs of a command line, written as a workload file and read again. */
class UrlsTest {

    @TempDir
    private Path folder;

    @Test
    void longUrlsThatBeginAlikeAreOperationsOfTheirOwn() throws Exception {
        String common = "http://localhost:1/items?q=" + "x".repeat(5_000);
        Workload workload = written(List.of(URI.create(common + "1"), URI.create(common + "2")), "");

        assertThat(workload.mix()).hasSize(2).allSatisfy((name, weight) -> {
            assertThat(name).startsWith("/items?q=x").hasSizeLessThan(200);
            assertThat(weight).isEqualTo(1);
        });
        assertThat(workload.operations().values())
                .extracting(
                        operation -> request(operation).path().fill(name -> "?").length())
                .containsOnly("/items?q=".length() + 5_001);
    }

    @Test
    void aBodyWithAPlaceholderIsSentAsItStands() throws Exception {
        Workload workload = written(List.of(URI.create("http://localhost:1/a")), "{\"price\":\"${price}\"}");
        RequestTemplate request = request(workload.operations().get("/a"));

        assertThat(request.body().fill(name -> "?")).isEqualTo("{\"price\":\"${price}\"}");
        assertThat(request.headers().get(0).value().fill(name -> "?")).isEqualTo("${x}");
    }

    private Workload written(List<URI> urls, String body) throws Exception {
        var target = new Target.Urls(
                urls, "POST", List.of(new Header("X", "${x}")), body, new Expectation.Answer(200, null));
        return WorkloadReader.read(target.workloadFile(folder));
    }

    private static RequestTemplate request(Operation operation) {
        return ((Operation.Requests) operation).variants().get(0).request();
    }
}
