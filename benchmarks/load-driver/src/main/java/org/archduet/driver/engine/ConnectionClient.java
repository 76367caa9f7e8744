package org.archduet.driver.engine;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.archduet.driver.engine.socket.OpenedSockets;

/** OkHttp's client of one connection: nothing in it repeats, redirects or times a request out unasked. */
final class ConnectionClient {
    private static final OkHttpClient BASE = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .fastFallback(false)
            .proxy(Proxy.NO_PROXY)
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
            .callTimeout(Duration.ZERO)
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();

    private ConnectionClient() {}

    /**
     * All clients share their settings; pool, dispatcher and sockets belong to one connection.
     *
     * @param sockets makes connections and chooses their addresses
     */
    static OkHttpClient of(Protocol protocol, ConnectionPool pool, OpenedSockets sockets, Interceptor terms) {
        return BASE.newBuilder()
                .protocols(List.of(protocol))
                .connectionPool(pool)
                .dispatcher(new Dispatcher())
                .socketFactory(sockets)
                .dns(sockets)
                .addNetworkInterceptor(terms)
                .build();
    }
}
