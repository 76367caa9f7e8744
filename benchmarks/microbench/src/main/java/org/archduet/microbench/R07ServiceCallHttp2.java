package org.archduet.microbench;

import java.util.concurrent.TimeUnit;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.microbench.fixture.OkHttp;
import org.archduet.microbench.fixture.OkHttpTransport;
import org.archduet.microbench.fixture.QuoteService;
import org.archduet.microbench.fixture.ThreeLineCart;
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
 * Rung 7: rung 6 with another transport: OkHttp in place of Apache HttpClient, over HTTP/1.1 and over HTTP/2 without
 * TLS (h2c).
 *
 * <p>Isolates, step by step, the client (rung 6 against HTTP/1.1 here) and the version of HTTP (the two figures here):
 * the services' client does not speak HTTP/2.
 *
 * <p>What to see: whether a newer protocol would make a hop cheaper.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R07ServiceCallHttp2 {

    private final QuoteRequest cart = ThreeLineCart.request();

    /** The version of HTTP. */
    @Param({OkHttp.HTTP_1, OkHttp.H2C})
    public String protocol = OkHttp.HTTP_1;

    private QuoteService service;
    private OkHttpTransport transport;
    private PricingContext pricing;

    /** Starts the service. */
    @Setup
    public void start() {
        service = QuoteService.start("server.http2.enabled=true");
        transport = new OkHttpTransport(service.url(), protocol);
        pricing = QuoteService.over(transport);
    }

    /** Stops it. */
    @TearDown
    public void stop() {
        transport.close();
        service.close();
    }

    /** One call there and back. */
    @Benchmark
    public QuoteOutcome serviceCall() {
        return pricing.quote(cart);
    }
}
