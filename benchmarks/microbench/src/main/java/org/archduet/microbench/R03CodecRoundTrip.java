package org.archduet.microbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;
import org.archduet.microbench.fixture.ThreeLineCart;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Rung 3: a quote to JSON bytes and back, with the codec settings of the services.
 *
 * <p>Isolates what a hop adds besides transport: one side encodes the answer, the other decodes it.
 *
 * <p>What to see: time, CPU and allocation grow in proportion to the size, so what is sent matters more than that
 * something is sent.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R03CodecRoundTrip {

    private static final int KILOBYTE = 1_000;

    /** Size of the encoded quote, at least. */
    @Param({"1", "10", "100"})
    public int kilobytes;

    private Quote quote;

    /** Adds lines until the quote is large enough. */
    @Setup
    public void fill() {
        List<QuoteLine> lines = new ArrayList<>();
        do {
            long id = lines.size() + 1L;
            lines.add(new QuoteLine(id, 12, 1_000 + id, 800, 960, 11_040, 2_000, 2_208, 13_248, List.of("autumn")));
            quote = new Quote("NORTH", List.copyOf(lines), 11_040, 960, 2_208, 13_248, "half up");
        } while (ThreeLineCart.JSON.writeValueAsBytes(quote).length < kilobytes * KILOBYTE);
    }

    /** One quote there and back. */
    @Benchmark
    public Quote roundTrip() {
        return ThreeLineCart.JSON.readValue(ThreeLineCart.JSON.writeValueAsBytes(quote), Quote.class);
    }
}
