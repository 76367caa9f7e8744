package org.archduet.shop.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.shop.contract.database.ContextDatabases;
import org.archduet.testdatabase.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the packaged command as the harness does: one database per context, and one for all. */
class ShopDataIT {
    private static final List<String> SMALL =
            List.of("--products", "300", "--customers", "10", "--orders-per-customer", "4");

    @Test
    void aSeedMakesTheSameShopInOneDatabaseAndInFive() throws Exception {
        Map<String, String> five = new TreeMap<>();
        for (String context : ContextDatabases.CONTEXTS) {
            five.put(context, TestServer.createDatabase("five_" + context));
        }
        Map<String, String> one = OneForAll.at(TestServer.createDatabase("one_for_all"));
        assertThat(run("prepare", one, SMALL)).isEqualTo(new Result(0, "", ""));
        assertThat(run("prepare", five, SMALL)).isEqualTo(new Result(0, "", ""));
        JsonNode monolith = audit(one);
        assertThat(monolith.get("invariants")).hasSizeGreaterThan(8).allSatisfy(invariant -> assertThat(
                        invariant.get("violations").asInt())
                .isZero());
        assertThat(monolith.at("/state/orders.CONFIRMED").asString()).isEqualTo("40");
        assertThat(audit(five)).isEqualTo(monolith);

        Result again = run("prepare", one, SMALL);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("holds data already; prepare needs an empty database");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Map<String, String> urls = OneForAll.at(TestServer.createDatabase("never_prepared"));
        Result empty = run("audit", urls, List.of());
        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.err()).startsWith("shop-data: cannot audit:");

        Result away = run("audit", OneForAll.at(TestServer.urlOf("nowhere")), List.of());
        assertThat(away.exitCode()).isEqualTo(1);
        assertThat(away.err()).contains("cannot connect to jdbc:postgresql:").doesNotContain("password=");

        assertThat(run("audit", Map.of("catalog", "jdbc:postgresql:x"), List.of())
                        .err())
                .contains("missing: [inventory, ordering, payment, pricing]");
        assertThat(run("prepare", urls, List.of("--products", "7")).err()).contains("at least 200 products");
        assertThat(run("prepare", urls, List.of("--sed", "7")).exitCode()).isEqualTo(1);
    }

    private static JsonNode audit(Map<String, String> urls) throws Exception {
        Result result = run("audit", urls, List.of());
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return JsonMapper.shared().readTree(result.out());
    }

    private static Result run(String command, Map<String, String> urls, List<String> more)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                "target/shop-contract-app.jar",
                command));
        urls.forEach((context, url) -> line.addAll(List.of("--database", context + "=" + url)));
        line.addAll(more);
        Path errors = Path.of("target", "shop-data-it.err");
        Process process =
                new ProcessBuilder(line).redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, Files.readString(errors));
    }

    private record Result(int exitCode, String out, String err) {}
}
