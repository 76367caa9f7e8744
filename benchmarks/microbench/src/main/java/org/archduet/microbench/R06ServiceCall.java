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
 * Rung 6: a call from service to service, on the stack that the services use on both sides; the quote is ready-made.
 *
 * <p>Isolates a whole hop: codec on both sides, deadline, retry budget and circuit breaker, Apache HttpClient,
 * Tomcat, Spring MVC. Only the rule and the database behind it are missing.
 *
 * <p>What to see: a multiple of rung 5. The difference is the codec, the framework, what makes a call safe, and another
 * client. Rung 7 over HTTP/1.1 has the client of rung 5, so rung 7 minus rung 5 leaves the client out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R06ServiceCall {

    private final QuoteRequest cart = ThreeLineCart.request();
    private QuoteService service;
    private PricingContext pricing;

    /** Starts the service. */
    @Setup
    public void start() {
        service = QuoteService.start();
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
