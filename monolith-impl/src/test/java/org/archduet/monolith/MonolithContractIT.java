package org.archduet.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    void callsOfOtherProcessesAreCounted() throws Exception {
        HttpRequest.Builder page = HttpRequest.newBuilder(monolith.baseUri().resolve("/products/1"));
        HttpClient http = HttpClient.newHttpClient();
        long before = monolith.system().callCounts().orElseThrow().received();
        http.send(page.build(), HttpResponse.BodyHandlers.discarding());
        assertThat(monolith.system().callCounts().orElseThrow().received()).isEqualTo(before);
        http.send(page.header("X-Caller", "another").build(), HttpResponse.BodyHandlers.discarding());
        assertThat(monolith.system().callCounts().orElseThrow().received()).isEqualTo(before + 1);
    }
}
