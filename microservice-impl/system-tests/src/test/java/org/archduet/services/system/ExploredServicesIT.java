package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.launch.ClassData;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.Prompt;
import org.archduet.harness.launch.SystemExplorer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a user sees who takes a service down at the prompt of {@code archduet up} and starts it again. */
@Tag("full")
class ExploredServicesIT {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void theProductPageDegradesWhileAServiceIsDownOrPausedAndIsWholeAfterwards() {
        var request = new SystemExplorer.Request(
                new DescriptionReader(LaunchedServices.HOME)
                        .architecture(LaunchedServices.HOME.resolve("microservice-impl")),
                Path.of("target", "explored-logs").toAbsolutePath());
        LaunchSettings settings = LaunchedServices.settings(ClassData.KEPT_FOR_LATER_STARTS);
        try (SystemExplorer explorer = SystemExplorer.start(request, settings)) {
            Buyer buyer = new Buyer(explorer.view().url());

            type(explorer, "kill pricing");
            assertThat(buyer.get("/products/5").body()).contains("\"degraded\":[\"pricing\"]");
            assertThat(type(explorer, "status")).contains("pricing down").containsOnlyOnce("down");
            assertThat(type(explorer, "start pricing")).startsWith("pricing is ready after");
            awaitWholePage(buyer);

            type(explorer, "pause pricing");
            assertThat(buyer.get("/products/5").body()).contains("\"degraded\":[\"pricing\"]");
            type(explorer, "resume pricing");
            awaitWholePage(buyer);
        }
    }

    private static void awaitWholePage(Buyer buyer) {
        Await.within(LIMIT, () -> {
            String page = buyer.get("/products/5").body();
            return page.contains("\"degraded\":[]") ? "" : page;
        });
    }

    private static String type(SystemExplorer explorer, String line) {
        List<String> answers = new ArrayList<>();
        new Prompt(explorer.processes(), answers::add).read(new BufferedReader(new StringReader(line)));
        return String.join("\n", answers);
    }
}
