package org.archduet.microbench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.archduet.context.CartLine;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.services.kit.calls.CallPolicy;
import org.archduet.services.kit.calls.HttpTransport;
import org.archduet.services.kit.calls.RemoteContext;
import org.archduet.services.kit.http.RemotePricing;
import org.archduet.services.kit.paths.PricingPaths;
import org.archduet.services.kit.server.ServiceServer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * One call of a service over loopback HTTP, through the client and the server that the services use; the answer is
 * ready-made.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LoopbackCall {

    private final QuoteRequest cart =
            new QuoteRequest("NORTH", List.of(new CartLine(1, 1), new CartLine(2, 12), new CartLine(3, 2)));
    private ConfigurableApplicationContext server;
    private PricingContext pricing;

    /** Starts the server and opens the connection. */
    @Setup
    public void start() {
        var application = new SpringApplication(Server.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "server.tomcat.max-keep-alive-requests", "-1",
                "spring.application.name", "pricing",
                "deadline", "4s",
                "logging.level.root", "WARN"));
        server = application.run();
        String port = Objects.requireNonNull(server.getEnvironment().getProperty("local.server.port"));
        var transport = new HttpTransport(URI.create("http://127.0.0.1:" + port));
        pricing = new RemotePricing(new RemoteContext("pricing", transport, CallPolicy.READS));
    }

    /** Stops the server. */
    @TearDown
    public void stop() {
        server.close();
    }

    /** One call there and back. */
    @Benchmark
    public QuoteOutcome loopbackCall() {
        return pricing.quote(cart);
    }

    /** Answers every quote with the same one. */
    @EnableAutoConfiguration
    @Import({ServiceServer.class, ReadyMade.class})
    public static class Server {}

    /** The ready-made answer. */
    @RestController
    public static class ReadyMade {
        private static final QuoteLine LINE =
                new QuoteLine(1, 1, 1_000, 300, 30, 970, 2_000, 194, 1_164, List.of("autumn"));
        private static final QuoteOutcome QUOTE = new QuoteOutcome.Quoted(
                new Quote("NORTH", List.of(LINE, LINE, LINE), 2_910, 90, 582, 3_492, "half up"));

        /** The call. */
        @PostMapping(PricingPaths.QUOTE)
        public QuoteOutcome quote(@RequestBody QuoteRequest request) {
            return QUOTE;
        }
    }
}
