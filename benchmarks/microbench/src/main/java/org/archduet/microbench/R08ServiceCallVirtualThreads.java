package org.archduet.microbench;

import java.util.concurrent.TimeUnit;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.microbench.fixture.QuoteService;
import org.archduet.microbench.fixture.ThreeLineCart;
import org.archduet.services.kit.calls.HttpTransport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Rung 8: rung 6 with a server that answers each request in a virtual thread. Needs Java 21; an older one skips it.
 *
 * <p>Isolates the kind of thread that serves a request.
 *
 * <p>What to see: with one call at a time little to gain. Virtual threads save what thousands of waiting threads would
 * cost, and no call waits here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R08ServiceCallVirtualThreads {

    /** The first Java that has them. */
    private static final int LEAST_JAVA = 21;

    private final QuoteRequest cart = ThreeLineCart.request();
    private QuoteService service;
    private PricingContext pricing;

    /** Starts the service; an older Java would ignore the setting and measure rung 6 again. */
    @Setup
    public void start() {
        if (Runtime.version().feature() < LEAST_JAVA) {
            throw new IllegalStateException("virtual threads need Java " + LEAST_JAVA);
        }
        service = QuoteService.start("spring.threads.virtual.enabled=true");
        pricing = QuoteService.over(new HttpTransport(service.url()));
    }

    /** Stops it. */
    @TearDown
    public void stop() {
        service.close();
    }

    /** One call there and back. */
    @Benchmark
    public QuoteOutcome serviceCall() {
        return pricing.quote(cart);
    }
}
