package org.archduet.microbench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.archduet.microbench.fixture.Counters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Rung 11: a few changes in one transaction, against a transaction for each of them.
 *
 * <p>Isolates how commits are bundled: the statements are the same, and so are their round trips, but for the one that
 * commits.
 *
 * <p>What to see: the transactions cost about rung 10 each; one transaction for all costs far less. It is what a
 * monolith saves that writes to one database, and what each own database adds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R11Transactions {

    /** Changes in one operation of the benchmark. */
    @Param({"4"})
    public int statements;

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

    /** All in one. */
    @Benchmark
    public int oneTransaction() throws SQLException {
        counters.connection().setAutoCommit(false);
        int changed = change();
        counters.connection().commit();
        return changed;
    }

    /** Each alone. */
    @Benchmark
    public int manyTransactions() throws SQLException {
        return change();
    }

    private int change() throws SQLException {
        int changed = 0;
        for (int statement = 0; statement < statements; statement++) {
            changed += counters.increment();
        }
        return changed;
    }
}
