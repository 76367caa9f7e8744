package org.archduet.microbench;

import java.util.concurrent.TimeUnit;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.microbench.fixture.PricesInMemory;
import org.archduet.microbench.fixture.ThreeLineCart;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Rung 2: the same rule, called through the interface of its context, as the parts of the monolith call each other.
 *
 * <p>Isolates a boundary between modules of one process: a call through an interface. As in the monolith the process
 * has loaded one implementation of it, so the compiler may inline the call.
 *
 * <p>What to see: the figures of rung 1. A boundary in the code costs next to nothing; what costs is a boundary
 * between processes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R02ContextCall {

    private PricingContext pricing = new PricesInMemory(ThreeLineCart.prices());
    private QuoteRequest cart = ThreeLineCart.request();

    /** One call. */
    @Benchmark
    public QuoteOutcome contextCall() {
        return pricing.quote(cart);
    }
}
