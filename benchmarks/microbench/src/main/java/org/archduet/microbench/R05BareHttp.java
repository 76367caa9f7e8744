package org.archduet.microbench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.archduet.microbench.fixture.BareServer;
import org.archduet.microbench.fixture.OkHttp;
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
 * Rung 5: the same bytes over loopback HTTP, between OkHttp and Tomcat with one servlet.
 *
 * <p>Isolates the protocol: headers, framing, connection pool and the server's threads, without codec and without web
 * framework. HTTP/1.1 against HTTP/2 without TLS (h2c), with the same client and the same server.
 *
 * <p>What to see: some multiple of rung 4. One request at a time gives HTTP/2 nothing to share a connection with, so it
 * shows the price of its framing alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R05BareHttp {

    /** The version of HTTP. */
    @Param({OkHttp.HTTP_1, OkHttp.H2C})
    public String protocol = OkHttp.HTTP_1;

    private BareServer server;
    private OkHttpClient client;
    private Request request;

    /** Starts the server. */
    @Setup
    public void start() {
        server = BareServer.start(ThreeLineCart.quoteBody());
        client = OkHttp.client(protocol);
        request = new Request.Builder()
                .url(server.url() + "/quote")
                .post(RequestBody.create(ThreeLineCart.requestBody(), MediaType.get("application/json")))
                .build();
    }

    /** Stops it. */
    @TearDown
    public void stop() {
        OkHttp.close(client);
        server.close();
    }

    /** One call there and back. */
    @Benchmark
    public byte[] bareHttp() throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return response.body().bytes();
        }
    }
}
