package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archduet.harness.database.DatabaseCounts;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.harness.launch.ClassData;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SessionAnswers;
import org.archduet.harness.launch.SessionSettings;
import org.archduet.harness.verify.SessionSettingsCheck;
import org.archduet.result.run.PoolSettings;
import org.archduet.shop.contract.tck.ShopContract;
import org.archduet.shop.contract.tck.ShopUnderTest;
import org.junit.jupiter.api.Test;

/**
 * The services together do what every shop must do. The five with a database report their sessions, and what these
 * flush to the disk is counted exactly.
 */
class MicroservicesContractIT extends ShopContract {
    private static final int CHECKOUTS = 50;
    /** No case of the contract orders a product near it. */
    private static final long FIRST_PRODUCT = 5_000;

    private LaunchedServices services;

    @Override
    protected ShopUnderTest start() {
        services = new LaunchedServices("contract-logs", ClassData.NOT_KEPT);
        return services;
    }

    @Test
    void commitsOfAllServicesWaitForTheDisk() {
        RunningSystem system = services.running();
        SessionSettings sessions = system.sessionSettings().orElseThrow();
        DatabaseCounts counts = system.databaseCounts().orElseThrow();
        long received = services.callsReceived();
        SessionAnswers before = sessions.ask();
        DatabaseReading then = counts.read();

        assertThat(services.callsReceived()).isEqualTo(received);
        assertThat(before.statisticsReported()).isTrue();
        assertThat(before.leftOut()).isEmpty();
        assertThat(before.pools())
                .extracting(PoolSettings::process)
                .containsExactly("catalog", "pricing", "inventory", "payment", "ordering");
        assertThat(SessionSettingsCheck.of(Map.of("microservices", before.pools())))
                .isEmpty();

        Buyer buyer = new Buyer(services.baseUri());
        for (int order = 0; order < CHECKOUTS; order++) {
            assertThat(buyer.checkout("sessions-" + order, "tok_visa", FIRST_PRODUCT + order)
                            .status())
                    .isEqualTo(201);
        }
        List<PoolSettings> after = sessions.read();
        DatabaseReading work = counts.read().since(then);

        assertThat(after).isEqualTo(before.pools());
        long commits = Objects.requireNonNull(work.commits());
        assertThat(commits).isGreaterThan(4L * CHECKOUTS);
        assertThat(work.fsyncs()).isGreaterThanOrEqualTo(commits * 9 / 10);
    }
}
