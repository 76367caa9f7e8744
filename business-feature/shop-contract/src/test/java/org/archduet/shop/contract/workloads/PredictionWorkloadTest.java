package org.archduet.shop.contract.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Predictions begin with the shop's usual mix, so its operations are the same requests in both workload files. */
class PredictionWorkloadTest {

    private static final Path SHOP_FILE = Path.of("../workloads/shop.yaml");
    private static final Workload SHOP = WorkloadReader.read(SHOP_FILE);
    private static final Workload PREDICTION = WorkloadReader.read(Path.of("../workloads/prediction.yaml"));
    private static final Path EXPERIMENT = Path.of("../../benchmarks/experiments/prediction.yaml");

    @Test
    void itsOperationsAreThoseOfTheShop() {
        assertThat(PREDICTION.mix().keySet()).containsAll(SHOP.mix().keySet());
        for (String operation : SHOP.mix().keySet()) {
            RequestSequence ofShop = new RequestSequence(SHOP, Map.of(operation, 1), 4);
            RequestSequence ours = new RequestSequence(PREDICTION, Map.of(operation, 1), 4);
            for (int i = 0; i < 200; i++) {
                assertThat(shown(ours.next())).isEqualTo(shown(ofShop.next()));
            }
        }
    }

    @Test
    void theBaseIsTheUsualMix() throws Exception {
        String mix = Files.readAllLines(SHOP_FILE).stream()
                .filter(line -> line.startsWith("mix: "))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(EXPERIMENT)).contains("levels:\n      usual: " + mix.substring("mix: ".length()));
    }

    @Test
    void largeCartsKeepTheLimitsOfTheApi() {
        for (String operation : new String[] {"quote-large", "checkout-large"}) {
            RequestSequence sequence = new RequestSequence(PREDICTION, Map.of(operation, 1), 4);
            for (int i = 0; i < 500; i++) {
                JsonNode lines = JsonMapper.shared()
                        .readTree(new String(sequence.next().body(), StandardCharsets.UTF_8))
                        .path("lines");
                assertThat(lines.size()).isBetween(10, 20);
            }
        }
    }

    private static String shown(PlannedRequest request) {
        return request.path() + " " + request.header("Idempotency-Key") + " "
                + new String(request.body(), StandardCharsets.UTF_8);
    }
}
