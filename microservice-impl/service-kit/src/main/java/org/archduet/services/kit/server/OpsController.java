package org.archduet.services.kit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.archduet.services.kit.OwedCalls;
import org.archduet.services.kit.calls.EncodedBytes;
import org.archduet.services.kit.calls.Retries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators ask a service. It answers once migrations have run. */
@RestController
class OpsController {
    private final ReceivedCalls own;
    private final ObjectProvider<ReceivedCalls> received;
    private final ObjectProvider<Retries> retries;
    private final ObjectProvider<OwedCalls> owed;
    private final ObjectProvider<EncodedBytes> encoded;
    private final ObjectProvider<DataSource> databases;

    /**
     * @param own received by this server
     * @param received by this server, and by others where the process has several
     * @param retries of calls to other services; none at one that calls no other
     * @param owed calls that this service left for later; none at one that leaves none
     * @param encoded bodies of calls to other services; none at one that calls no other
     * @param databases of the service; none at one that owns no data
     */
    OpsController(
            @Qualifier("receivedCalls") ReceivedCalls own,
            ObjectProvider<ReceivedCalls> received,
            ObjectProvider<Retries> retries,
            ObjectProvider<OwedCalls> owed,
            ObjectProvider<EncodedBytes> encoded,
            ObjectProvider<DataSource> databases) {
        this.own = own;
        this.received = received;
        this.retries = retries;
        this.owed = owed;
        this.encoded = encoded;
        this.databases = databases;
    }

    /**
     * @param received requests since the start, without those of operators
     * @param retries second and later attempts of calls that this service made since the start
     * @param owed calls that its answers needed and that it left for later, since the start
     * @param toItself of the received, those that other servers of this process received: the process sent them itself
     * @param encodedBytes bodies of calls that this service made and of their answers, since the start
     */
    record Calls(long received, long retries, long owed, long toItself, long encodedBytes) {}

    /**
     * 200 when every database of the service answers: what every architecture's readiness asks, so that start-up times
     * compare.
     *
     * @throws SQLException when one does not, which is answered with 500
     */
    @GetMapping("/ops/ready")
    String ready() throws SQLException {
        for (DataSource owned : databases) {
            try (Connection connection = owned.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
        }
        return "ready";
    }

    @GetMapping("/ops/calls")
    Calls calls() {
        long toItself = received.stream()
                .filter(server -> server != own)
                .mapToLong(ReceivedCalls::count)
                .sum();
        return new Calls(
                own.count() + toItself,
                retries.stream().mapToLong(Retries::made).sum(),
                owed.stream().mapToLong(OwedCalls::left).sum(),
                toItself,
                encoded.stream().mapToLong(EncodedBytes::passed).sum());
    }

    /** @throws SQLException when a database does not answer, which is answered with 500 */
    @GetMapping("/ops/database")
    SessionReport database() throws SQLException {
        List<DataSource> owned = databases.stream().toList();
        return owned.isEmpty() ? SessionReport.none() : SessionSettings.of(owned);
    }
}
