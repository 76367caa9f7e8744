package org.archduet.driver.engine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.internal.connection.RealConnection;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.engine.socket.OpenedSockets;
import org.jspecify.annotations.Nullable;

/**
 * What answers say about their connection, where OkHttp does not listen: HTTP/1.0 ends it unless told otherwise, {@code
 * close} may stand in a list (RFC 9112, 9.3), and {@code Keep-Alive: timeout=N} tells when the server closes it.
 */
final class ConnectionLifetime implements Interceptor {
    /** Of what the server grants: its time began when it sent the answer, and a request takes time to get there. */
    private static final double SHARE = 0.8;

    private static final Pattern TIMEOUT =
            Pattern.compile("(?:^|[,;\\s])timeout\\s*=\\s*\"?(\\d{1,6})", Pattern.CASE_INSENSITIVE);

    private final OpenedSockets sockets;
    private @Nullable String keepAlive;
    private long idleLimitNanos = DriverDefaults.IDLE_LIMIT.toNanos();

    ConnectionLifetime(OpenedSockets sockets) {
        this.sockets = sockets;
    }

    /** Idle time after which the connection is not to be used any more. */
    long idleLimitNanos() {
        return idleLimitNanos;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (ends(response) && chain.connection() instanceof RealConnection connection) {
            connection.noNewExchanges();
        }
        String grants = response.header("Keep-Alive");
        if (grants != null && !grants.equals(keepAlive)) {
            keepAlive = grants;
            idleLimitNanos = idleLimit(grants);
        }
        return asSent(response);
    }

    private static boolean ends(Response response) {
        String connection = response.header("Connection");
        return response.protocol() == Protocol.HTTP_1_0
                ? connection == null || !lists(connection, "keep-alive")
                : connection != null && lists(connection, "close");
    }

    private static boolean lists(String list, String word) {
        for (String entry : list.split(",", -1)) {
            if (entry.trim().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    /** @param grants a {@code Keep-Alive} header */
    private static long idleLimit(String grants) {
        long most = DriverDefaults.IDLE_LIMIT.toNanos();
        Matcher timeout = TIMEOUT.matcher(grants);
        return timeout.find()
                ? Math.min(most, (long) (SHARE * TimeUnit.SECONDS.toNanos(Long.parseLong(timeout.group(1)))))
                : most;
    }

    /**
     * OkHttp repeats, unasked, a request that is answered 503 with {@code Retry-After: 0}; a repeat would not be
     * counted.
     */
    private Response asSent(Response response) {
        if (response.code() == HttpURLConnection.HTTP_UNAVAILABLE) {
            return response.newBuilder().removeHeader("Retry-After").build();
        }
        int status = sockets.status(response.code());
        return status == response.code()
                ? response
                : response.newBuilder().code(status).build();
    }
}
