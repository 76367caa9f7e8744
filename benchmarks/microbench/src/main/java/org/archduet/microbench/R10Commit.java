package org.archduet.microbench;

import java.io.IOException;
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
 * Rung 10: one row changed and committed, in one round trip.
 *
 * <p>Isolates a durable commit: the difference to rung 9 is a small change and the write-ahead log flushed to the disk.
 *
 * <p>What to see: time well above CPU time, because the disk is waited for. A saga pays for a commit in each step
 * where the monolith pays for one in all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R10Commit {

    private Counters counters;

    /** Starts the server. */
    @Setup
    public void start() throws IOException, SQLException {
        counters = Counters.create();
    }

    /** Stops it. */
    @TearDown
    public void stop() throws SQLException {
        counters.close();
    }

    /** One commit. */
    @Benchmark
    public int commit() throws SQLException {
        return counters.increment();
    }
}
