package org.archduet.microbench;

import java.util.concurrent.TimeUnit;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.microbench.fixture.ThreeLineCart;
import org.archduet.pricing.rules.CartPricing;
import org.archduet.pricing.rules.PriceBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Rung 1: a business rule alone. It prices a cart of three lines; the prices are in memory.
 *
 * <p>Isolates the work that every later rung is paid for.
 *
 * <p>What to see: the lowest figures of the ladder, and CPU time equal to time, because nothing waits.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R01RuleOnly {

    private final PriceBook prices = ThreeLineCart.prices();

    // not final: a constant cart would let the compiler price it once
    private QuoteRequest cart = ThreeLineCart.request();

    /** One cart. */
    @Benchmark
    public QuoteOutcome rule() {
        return CartPricing.price(cart, prices);
    }
}
