package org.archduet.driver.engine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.internal.connection.ConnectionListener;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.record.Ending;
import org.jspecify.annotations.Nullable;

/**
 * One connection and its OkHttp client: no pool that others search, no shared dispatcher, so that nothing can make a request
 * wait between <i>sent</i> and the network. No retry, no redirect, no second address tried. OkHttp's own time-outs are off
 * (they cost a lock per read and write); {@link TimeoutWatch} cancels instead. Used by one thread, watched by another.
 */
final class Connection {
    private static final OkHttpClient BASE = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .fastFallback(false)
            .addNetworkInterceptor(Connection::withoutInvitation)
            .proxy(Proxy.NO_PROXY)
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
            .callTimeout(Duration.ZERO)
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();

    private final OpenedSockets sockets = new OpenedSockets();
    private final ConnectionPool pool =
            new ConnectionPool(1, 1, TimeUnit.HOURS, NoHousekeeping.runner(), ConnectionListener.Companion.getNONE());
    private final OkHttpClient client;
    private final Clock clock;
    private volatile @Nullable Attempt attempt;
    private volatile boolean givenUp;
    private long sent;
    private long completed;

    /** @param protocol HTTP/1.1, or HTTP/2 over plain TCP with one request at a time on each connection */
    Connection(Clock clock, Protocol protocol) {
        this.clock = clock;
        this.client = BASE.newBuilder()
                .protocols(List.of(protocol))
                .connectionPool(pool)
                .dispatcher(new Dispatcher())
                .socketFactory(sockets)
                .build();
    }

    /** A request that is under way. */
    private static final class Attempt {
        private final Call call;
        private final long deadline;
        private volatile boolean timedOut;

        Attempt(Call call, long deadline) {
            this.call = call;
            this.deadline = deadline;
        }
    }

    /** OkHttp repeats, unasked, a request that is answered 503 with {@code Retry-After: 0}; a repeat would not be counted. */
    private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.code() == HttpURLConnection.HTTP_UNAVAILABLE
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    /**
     * Opens the connection ahead of the first request. When that fails the request opens it itself: within its service time
     * and under its time-out, so that it is the system that is slow then, and not the driver that is late.
     *
     * @param longest time to wait for the system; below a millisecond nothing is tried
     * @return false when the system did not take the connection in that time
     */
    boolean open(HttpUrl url, Duration longest) {
        if (url.isHttps()) {
            return true;
        }
        // to a socket, a time-out of 0 ms means none
        if (longest.toMillis() <= 0) {
            return false;
        }
        try {
            sockets.open(url.host(), url.port(), (int) longest.toMillis());
            if (givenUp) {
                sockets.closeUnused();
            }
            return true;
        } catch (IOException unreachable) {
            sockets.closeUnused();
            return false;
        }
    }

    /** Whether the connection will then have been idle for so long that the server may be about to close it. */
    boolean staleAt(long time) {
        return time - completed > DriverDefaults.IDLE_LIMIT.toNanos();
    }

    /** In a window: closes the connection and opens another as {@link #open} does, idle from now on. */
    boolean renew(HttpUrl url, Duration longest) {
        close();
        boolean open = open(url, longest);
        completed = clock.now();
        return open;
    }

    /**
     * Sends and reads the whole answer; afterwards {@link #sent()} and {@link #completed()} tell when. Whatever breaks it, in
     * OkHttp too, is an ending: a request that was sent is never lost, nor is the thread that sent it.
     */
    Ending send(Prepared prepared, long timeoutNanos) {
        Call call = client.newCall(prepared.request());
        Attempt current = new Attempt(call, clock.now() + timeoutNanos);
        attempt = current;
        if (givenUp) {
            call.cancel();
        }
        sent = clock.now();
        try (Response response = call.execute()) {
            byte[] sought = BodySearch.sought(response.body().source(), prepared.expectation());
            completed = clock.now();
            attempt = null;
            return prepared.expectation().accepts(response.code(), sought) ? Ending.EXPECTED : Ending.UNEXPECTED;
        } catch (IOException broken) {
            return broken(current);
        } catch (RuntimeException | Error fault) {
            Ending ending = broken(current);
            fault.printStackTrace();
            return ending;
        }
    }

    private Ending broken(Attempt current) {
        completed = clock.now();
        attempt = null;
        return current.timedOut ? Ending.TIMED_OUT : Ending.CONNECTION;
    }

    long sent() {
        return sent;
    }

    long completed() {
        return completed;
    }

    /** Gives the request under way up when its time is over; called by the watching thread. */
    void giveUpWhenOver(long now) {
        Attempt current = attempt;
        if (current != null && now > current.deadline) {
            current.timedOut = true;
            current.call.cancel();
        }
    }

    /** Gives up whatever is under way and will be sent; any thread. */
    void giveUp() {
        givenUp = true;
        giveUpWhenOver(Long.MAX_VALUE);
        close();
    }

    void close() {
        sockets.closeUnused();
        pool.evictAll();
    }
}
