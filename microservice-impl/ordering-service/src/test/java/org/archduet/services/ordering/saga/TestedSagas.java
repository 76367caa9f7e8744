package org.archduet.services.ordering.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.archduet.context.CartLine;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.Order;
import org.archduet.ordering.OrderIds;
import org.archduet.services.kit.Deadline;
import org.archduet.services.kit.OwedCalls;
import org.archduet.testdatabase.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sagas of one test on a PostgreSQL that all tests share, with the other services in memory. The test's order is
 * the one of its key.
 */
final class TestedSagas implements AutoCloseable {
    private static final RecoverySettings EAGER =
            new RecoverySettings(Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofMinutes(10));
    private static final DataSource SERVER = started();

    final JdbcClient database = JdbcClient.create(SERVER);
    final Ledger ledger = new Ledger(database, new TransactionTemplate(new DataSourceTransactionManager(SERVER)));
    final FakeContexts others = new FakeContexts();
    final OwedCalls owed = new OwedCalls();
    final Sagas sagas = new Sagas(others.contexts(), ledger, StepHooks.UNDISTURBED, StepHooks.UNDISTURBED, EAGER, owed);
    private final String key = UUID.randomUUID().toString();
    final String orderId = OrderIds.fromIdempotencyKey(key);

    private static DataSource started() {
        DataSource server = TestServer.migrated(
                "ordering", "classpath:db/migration/ordering", "classpath:db/migration/ordering-saga");
        JdbcClient.create(server)
                .sql("INSERT INTO ordering.customer VALUES (1, 'Ada')")
                .update();
        return server;
    }

    CheckoutOutcome checkout(long productId, String token) {
        return Deadline.in(Duration.ofSeconds(20)).call(() -> sagas.checkout(command(1, productId, token)));
    }

    CheckoutCommand command(long customerId, long productId, String token) {
        return new CheckoutCommand(key, customerId, "NORTH", List.of(new CartLine(productId, 1)), token);
    }

    Order stored() {
        return ledger.orders().find(orderId).orElseThrow().order();
    }

    /** Whether the order's saga is unfinished. */
    boolean isListed() {
        return ledger.sagas().lists(orderId);
    }

    static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(15);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.onSpinWait();
        }
    }

    /** Forgets what is unfinished. */
    @Override
    public void close() {
        sagas.close();
        database.sql("DELETE FROM ordering.saga").update();
    }
}
