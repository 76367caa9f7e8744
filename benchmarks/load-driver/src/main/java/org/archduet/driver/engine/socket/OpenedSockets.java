package org.archduet.driver.engine.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Hands a connection that was opened ahead to the first request that asks for one; makes new ones after that, to one
 * address of the host after the other. OkHttp has no stable way to open a connection without sending a request, and a
 * request would change the system. Used by the thread that sends; {@link #closeUnused} by any.
 */
public final class OpenedSockets extends SocketFactory implements Dns {
    private final Addresses addresses;
    private @Nullable AnswerSocket opened;

    /** The socket of the request under way, or of the last one. */
    private @Nullable AnswerSocket used;

    /** Whether that was made for the request under way. */
    private boolean made;

    private ExpectedAnswer expected = new ExpectedAnswer(false, false, 0);
    private @Nullable InetAddress tried;

    /** Addresses that are left to the request under way; below 0 before it asked for one. */
    private int untried;

    public OpenedSockets(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Opens a connection now, to the first of the host's addresses that takes it, or gives up when the time is over.
     */
    public void open(String host, int port, int timeoutMillis) throws IOException {
        long begin = System.nanoTime();
        List<InetAddress> all = addresses.inOrder(host);
        IOException failure = new SocketException(timeoutMillis + " ms were too short to try an address of " + host);
        for (int i = 0; i < all.size(); i++) {
            long left = timeoutMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            int share = (int) left / (all.size() - i);
            // to a socket, a time-out of 0 ms means none
            if (share <= 0) {
                break;
            }
            try {
                open(new InetSocketAddress(all.get(i), port), share);
                return;
            } catch (IOException refused) {
                failure = refused;
                addresses.refused(host, all.get(i));
            }
        }
        throw failure;
    }

    private void open(InetSocketAddress address, int timeoutMillis) throws IOException {
        AnswerSocket socket = new AnswerSocket(0);
        socket.connect(address, timeoutMillis);
        synchronized (this) {
            opened = socket;
        }
    }

    /** Closes the unused connection. */
    public synchronized void closeUnused() {
        AnswerSocket unused = opened;
        opened = null;
        if (unused != null) {
            try {
                unused.close();
            } catch (IOException alreadyBroken) {
                return;
            }
        }
    }

    /** The socket that the next request goes over; none when it has to be made. */
    private synchronized @Nullable AnswerSocket next() {
        AnswerSocket ready = opened == null ? used : opened;
        return ready == null || ready.isClosed() ? null : ready;
    }

    /** Nanoseconds since the connection was opened or its last answer ended; 0 without a connection. */
    public long idleNanos() {
        AnswerSocket socket = next();
        return socket == null ? 0 : socket.idleNanos();
    }

    /** Whether the last answer announced a body that it cannot have: its bytes may still come. */
    public boolean mayHoldUnreadBody() {
        AnswerSocket socket = next();
        return socket != null && socket.answers().mayHoldUnreadBody();
    }

    /**
     * Whether the server has ended the connection, or sent what no request asked for; only while nothing is under way.
     */
    public boolean ended() {
        AnswerSocket socket = next();
        return socket != null && (socket.answers().outOfSync() || socket.ended());
    }

    /** A request is about to be sent. */
    public void requestBegins(ExpectedAnswer expects) {
        expected = expects;
        made = false;
        untried = -1;
        AnswerSocket socket = used;
        if (socket != null) {
            socket.requestBegins(expects);
        }
    }

    public void requestEnds() {
        AnswerSocket socket = used;
        if (socket != null) {
            socket.becomesIdle();
        }
    }

    /** Whether the request that failed went over a connection that was open before, and received nothing. */
    public boolean unanswered() {
        AnswerSocket socket = used;
        return !made && socket != null && !socket.answers().received();
    }

    /** Whether the request that failed could not be sent because an address took no connection, and another is left. */
    public boolean anotherAddress(String host) {
        AnswerSocket socket = used;
        InetAddress refused = tried;
        if (!made || untried <= 0 || socket == null || socket.everConnected() || refused == null) {
            return false;
        }
        addresses.refused(host, refused);
        return true;
    }

    /** Code of the answer under way, given the one that OkHttp reads. */
    public int status(int read) {
        AnswerSocket socket = used;
        return socket == null ? read : socket.answers().status(read);
    }

    /** OkHttp is given one address at a time: it tries another only when it may also repeat requests. */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> all = addresses.inOrder(host);
        untried = untried < 0 ? all.size() - 1 : untried - 1;
        tried = all.get(0);
        return all.subList(0, 1);
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        AnswerSocket ready = opened;
        opened = null;
        made = ready == null;
        AnswerSocket socket = ready == null ? new AnswerSocket(connectMillis()) : ready;
        socket.requestBegins(expected);
        used = socket;
        return socket;
    }

    /** While other addresses are left, one that drops what it is sent has its share of the request's time. */
    private int connectMillis() {
        return untried <= 0 ? 0 : 1 + (int) (TimeUnit.NANOSECONDS.toMillis(expected.timeoutNanos()) / (untried + 1));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("OkHttp makes unconnected sockets");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }
}
