package org.archduet.driver.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.internal.connection.ConnectionListener;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.engine.socket.Addresses;
import org.archduet.driver.engine.socket.ExpectedAnswer;
import org.archduet.driver.engine.socket.OpenedSockets;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.Failure;
import org.archduet.result.load.ErrorCause;
import org.jspecify.annotations.Nullable;

/**
 * One connection and its OkHttp client: no pool that others search, no shared dispatcher, so that nothing can make a
 * request wait between <i>sent</i> and the network. No redirect. OkHttp's own time-outs are off (they cost a lock per
 * read and write); {@link TimeoutWatch} cancels instead. Used by one thread, watched by another.
 *
 * <p>A request is resent, within its service time and time-out, in two cases only, and the log has it once. Its address
 * took no connection and the host has another. Or the server closed the connection without a byte of an answer, after
 * the connection had been idle: both may end an idle connection at any time, and which of the two was first is chance,
 * not a failure of the server (RFC 9112, 9.3.1). A request that must not be applied twice is not sent twice.
 */
final class Connection {
    private final OpenedSockets sockets;
    private final ConnectionLifetime terms;
    private final ConnectionPool pool =
            new ConnectionPool(1, 1, TimeUnit.HOURS, NoHousekeeping.runner(), ConnectionListener.Companion.getNONE());
    private final OkHttpClient client;
    private final Clock clock;
    private final boolean http1;
    private final LastAnswer answer = new LastAnswer();
    private volatile @Nullable RequestAttempt attempt;
    private volatile boolean givenUp;
    private long sent;
    private long completed;
    private @Nullable Failure failure;

    /** @param protocol HTTP/1.1, or HTTP/2 over plain TCP with one request at a time on each connection */
    Connection(Clock clock, Protocol protocol, Addresses addresses) {
        this.clock = clock;
        this.http1 = protocol == Protocol.HTTP_1_1;
        this.sockets = new OpenedSockets(addresses);
        this.terms = new ConnectionLifetime(sockets);
        this.client = ConnectionClient.of(protocol, pool, sockets, terms);
    }

    /**
     * Opens the connection ahead of the first request. When that fails the request opens it itself: within its service
     * time and under its time-out, so that it is the system that is slow then, and not the driver that is late.
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
        return time - completed > terms.idleLimitNanos();
    }

    /** Whether {@link #refresh} is to be called ahead of a request at that time. */
    boolean needsRefreshAt(long time) {
        return staleAt(time) || idleFor(time - clock.now()) || sockets.mayHoldUnreadBody();
    }

    /** Whether it will have been idle in so many nanoseconds for so long that the server may have closed it. */
    private boolean idleFor(long aheadNanos) {
        return sockets.idleNanos() + aheadNanos > DriverDefaults.CHECKED_AFTER.toNanos();
    }

    /**
     * Ahead of a request: opens another connection in place of one that will be stale, or that the server has closed.
     *
     * @param time of the request
     * @param longest as for {@link #renew}
     */
    void refresh(HttpUrl url, long time, Duration longest) {
        if (staleAt(time) || isEnded()) {
            renew(url, longest);
        }
    }

    /** Before the window: opens another connection in place of one that the server has closed since it was opened. */
    void reopen(HttpUrl url) {
        if (isEnded()) {
            close();
            open(url, DriverDefaults.OPENING_LIMIT);
        }
    }

    /** Whether the server has closed it; with HTTP/2 a thread of OkHttp's reads from the connection and notices. */
    private boolean isEnded() {
        return http1 && sockets.ended();
    }

    /** In a window: closes the connection and opens another as {@link #open} does, idle from now on. */
    boolean renew(HttpUrl url, Duration longest) {
        close();
        boolean open = open(url, longest);
        completed = clock.now();
        return open;
    }

    /**
     * Sends and reads the whole answer; afterwards {@link #sent()} and {@link #completed()} tell when. Whatever breaks
     * it, in OkHttp too, is an ending: a request that was sent is never lost, nor is the thread that sent it.
     */
    Ending send(PreparedRequest prepared, long timeoutNanos) {
        if ((idleFor(0) || sockets.mayHoldUnreadBody()) && isEnded()) {
            close();
        }
        boolean repeatable = http1 && idleFor(0) && prepared.repeatable();
        answer.begins();
        sockets.requestBegins(expected(prepared, timeoutNanos));
        RequestAttempt current = begun(prepared, clock.now() + timeoutNanos);
        sent = clock.now();
        while (true) {
            try (Response response = current.call.execute()) {
                BodySearch.Found found = answer.read(response, prepared);
                ended();
                answer.keep(prepared, found.right());
                return found.right() ? Ending.EXPECTED : unexpected(prepared, response.code(), found);
            } catch (IOException broken) {
                boolean again = sockets.anotherAddress(prepared.request().url().host());
                if (current.timedOut || givenUp || !(again || (repeatable && sockets.unanswered()))) {
                    return broken(current, broken);
                }
                repeatable = false;
                answer.resent();
                current = begun(prepared, current.deadline);
            } catch (RuntimeException | Error fault) {
                Ending ending = broken(current, fault);
                if (ending != Ending.DRIVER_SHORTAGE) {
                    fault.printStackTrace();
                }
                return ending;
            }
        }
    }

    private ExpectedAnswer expected(PreparedRequest prepared, long timeoutNanos) {
        boolean plain = http1 && !prepared.request().isHttps();
        return new ExpectedAnswer(plain, plain && prepared.waitsToGoAhead(), timeoutNanos);
    }

    private RequestAttempt begun(PreparedRequest prepared, long deadline) {
        RequestAttempt current = new RequestAttempt(client.newCall(prepared.request()), deadline);
        attempt = current;
        if (givenUp) {
            current.call.cancel();
        }
        return current;
    }

    private void ended() {
        completed = clock.now();
        attempt = null;
        sockets.requestEnds();
    }

    private Ending unexpected(PreparedRequest prepared, int status, BodySearch.Found found) {
        boolean rightStatus = prepared.expectation().acceptsStatus(status);
        failure = FailureClassifier.of(prepared.request(), status, rightStatus, found.head());
        return Ending.UNEXPECTED;
    }

    private Ending broken(RequestAttempt current, Throwable why) {
        ended();
        answer.clear();
        if (current.timedOut) {
            failure = null;
            return Ending.TIMED_OUT;
        }
        Failure broke = FailureClassifier.of(why);
        failure = broke;
        return broke.kind() == ErrorCause.Kind.DRIVER_SHORTAGE ? Ending.DRIVER_SHORTAGE : Ending.CONNECTION;
    }

    /** Why the last request did not end as expected; null for a time-out. Meaningless when it did. */
    @Nullable
    Failure failure() {
        return failure;
    }

    long sent() {
        return sent;
    }

    long completed() {
        return completed;
    }

    /** What came of the last request beside its times. */
    LastAnswer answer() {
        return answer;
    }

    /** Gives the request under way up when its time is over; called by the watching thread. */
    void giveUpWhenOver(long now) {
        RequestAttempt current = attempt;
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
