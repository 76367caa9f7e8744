package org.archduet.shop.contract.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.archduet.driver.workload.Parity;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.shop.api.http.ShopHttpApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The workload file can be read, keeps the API's limits, and gives each reported operation enough samples on average.
 */
class ShopWorkloadTest {
    private static final Workload SHOP = WorkloadReader.read(Path.of("../workloads/shop.yaml"));
    /** The open-loop slices of a start in the shortest profile that compares systems. */
    private static final int WINDOW_SECONDS = 12;

    @Test
    void aWindowHoldsEnoughRequestsOfEachOperation() {
        double requests = SHOP.rates().openLoopPerSecond() * WINDOW_SECONDS;
        int weights = SHOP.mix().values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> counts = new HashMap<>();
        SHOP.mix().forEach((operation, weight) -> counts.put(operation, requests * weight / weights));
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(11));
        assertThat(List.of("browse", "product-page", "quote", "checkout", "history"))
                .allSatisfy(operation -> assertThat(counts.get(operation)).isGreaterThanOrEqualTo(64));
    }

    @Test
    void requestsKeepTheLimitsOfTheApi() {
        Set<String> keys = new HashSet<>();
        Set<String> cancelled = new HashSet<>();
        RequestSequence sequence = new RequestSequence(SHOP, SHOP.mix(), 2);
        for (int i = 0; i < 20_000; i++) {
            PlannedRequest request = sequence.next();
            String key = request.header("Idempotency-Key");
            if (key != null) {
                assertThat(key).matches(ShopHttpApi.KEY_PATTERN);
                assertThat(keys.add(key)).as("keys are used once").isTrue();
                expectDistinctProducts(request);
            }
            if (request.operation().equals("cancel")) {
                assertThat(cancelled.add(request.path()))
                        .as("orders are cancelled once")
                        .isTrue();
                assertThat(request.path().split("/")[2]).matches(Pattern.compile(ShopHttpApi.ORDER_ID_PATTERN));
            }
        }
    }

    @Test
    void replayMeetsEveryOutcome() {
        Parity parity = SHOP.parity();
        assertThat(parity).isNotNull();
        assertThat(parity.fullOperations()).isGreaterThanOrEqualTo(500);
        assertThat(parity.mustCover()).contains(200, 201, 400, 402, 404, 409, 422);
        assertThat(parity.mix().keySet())
                .containsAll(SHOP.mix().keySet())
                .isEqualTo(SHOP.operations().keySet());
    }

    private static void expectDistinctProducts(PlannedRequest request) {
        JsonNode body = JsonMapper.shared().readTree(new String(request.body(), StandardCharsets.UTF_8));
        Set<Long> products = new HashSet<>();
        body.path("lines")
                .forEach(line -> assertThat(products.add(line.path("productId").asLong()))
                        .isTrue());
        assertThat(products).isNotEmpty();
    }
}
