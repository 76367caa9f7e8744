package org.archduet.driver.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Hands a connection that was opened before the window to the first request that asks for one; makes new ones after that.
 * OkHttp has no stable way to open a connection without sending a request, and a request would change the system.
 */
final class OpenedSockets extends SocketFactory {
    private @Nullable Opened opened;

    /** Opens a connection now, or gives up when the time is over. */
    void open(String host, int port, int timeoutMillis) throws IOException {
        Opened socket = new Opened();
        socket.connect(new InetSocketAddress(host, port), timeoutMillis);
        synchronized (this) {
            opened = socket;
        }
    }

    /** Closes the connection that nobody asked for. */
    synchronized void closeUnused() {
        Opened unused = opened;
        opened = null;
        if (unused != null) {
            try {
                unused.close();
            } catch (IOException alreadyBroken) {
                return;
            }
        }
    }

    @Override
    public synchronized Socket createSocket() throws SocketException {
        Opened ready = opened;
        opened = null;
        return ready == null ? new Opened() : ready;
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

    /** A socket on which connecting again is nothing. */
    private static final class Opened extends Socket {
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!isConnected()) {
                super.connect(endpoint, timeout);
                setTcpNoDelay(true);
            }
        }
    }
}
