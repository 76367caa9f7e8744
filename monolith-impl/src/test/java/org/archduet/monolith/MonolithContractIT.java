package org.archduet.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.CallReading;
import org.archduet.result.run.PoolSettings;
import org.archduet.shop.contract.tck.ShopContract;
import org.archduet.shop.contract.tck.ShopUnderTest;
import org.junit.jupiter.api.Test;

/** The monolith does what every shop must do. */
class MonolithContractIT extends ShopContract {
    private LaunchedMonolith monolith;

    @Override
    protected ShopUnderTest start() {
        monolith = new LaunchedMonolith("contract-logs");
        return monolith;
    }

    @Test
    void everyRequestIsCountedWhoeverSentIt() throws Exception {
        HttpRequest page = HttpRequest.newBuilder(monolith.baseUri().resolve("/products/1"))
                .build();
        CallCounts counts = monolith.system().callCounts().orElseThrow();
        CallReading before = counts.read();
        HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.discarding());
        assertThat(counts.read().since(before)).isEqualTo(new CallReading(1, 0, 0L, null, Map.of("shop", 1L), 0L));
    }

    @Test
    void tellsTheSettingsOfItsSessions() {
        List<PoolSettings> pools =
                monolith.system().sessionSettings().orElseThrow().read();
        assertThat(pools).singleElement().satisfies(pool -> assertThat(pool.settings())
                .containsEntry("synchronous_commit", "on")
                .containsEntry("plan_cache_mode", "force_generic_plan"));
    }
}
