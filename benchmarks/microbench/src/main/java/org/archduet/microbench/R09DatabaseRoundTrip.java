package org.archduet.microbench;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.archduet.microbench.fixture.Counters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Rung 9: one statement that reads nothing, from the JDBC driver to PostgreSQL and back.
 *
 * <p>Isolates the round trip to a database: driver, protocol, loopback TCP, switch to the server's process. The
 * statement is prepared; the server neither plans nor looks anything up.
 *
 * <p>What to see: about rung 4 plus the work of two processes, and a share of the CPU time that the database server
 * spends. The monolith pays it for each statement, and so does every service.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R09DatabaseRoundTrip {

    private Counters counters;
    private PreparedStatement one;

    /** Starts the server. */
    @Setup
    public void start() throws IOException, SQLException {
        counters = Counters.create();
        one = counters.connection().prepareStatement("SELECT 1");
    }

    /** Stops it. */
    @TearDown
    public void stop() throws SQLException {
        counters.close();
    }

    /** One round trip. */
    @Benchmark
    public int databaseRoundTrip() throws SQLException {
        try (ResultSet rows = one.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
