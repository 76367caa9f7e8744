package org.archduet.driver.engine.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A socket over a channel: a channel can be asked whether its server has closed it without waiting, which a socket
 * cannot. Knows since when it is idle; connecting it again is nothing. Used by the thread that sends, closed by any.
 */
final class AnswerSocket extends Socket {
    private final int connectMillis;
    private final SocketChannel channel;
    private final Socket socket;
    private final AnswerStream answers = new AnswerStream(this);
    private long idleSince;
    private boolean everConnected;

    /**
     * Not connected yet.
     *
     * @param connectMillis longest time to connect where OkHttp gives none; 0 for no limit
     * @throws IOException when this process may open no more files
     */
    AnswerSocket(int connectMillis) throws IOException {
        this.connectMillis = connectMillis;
        this.channel = SocketChannel.open();
        this.socket = channel.socket();
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!isConnected()) {
            socket.connect(endpoint, timeout == 0 ? connectMillis : timeout);
            everConnected = true;
            socket.setTcpNoDelay(true);
            becomesIdle();
        }
    }

    /** Reads what the server sends, as OkHttp has to see it. */
    @Override
    public InputStream getInputStream() throws IOException {
        answers.reads(socket.getInputStream());
        return answers;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return socket.getOutputStream();
    }

    AnswerStream answers() {
        return answers;
    }

    void requestBegins(ExpectedAnswer expected) {
        answers.requestBegins(expected);
    }

    void becomesIdle() {
        idleSince = System.nanoTime();
    }

    /** Nanoseconds since it was connected or its last answer ended; 0 when it is not open. */
    long idleNanos() {
        return isConnected() && !isClosed() ? System.nanoTime() - idleSince : 0;
    }

    /**
     * Whether the server has ended the connection, or sent what no request asked for, which makes it as useless: under
     * TLS that is the announcement of the end. Does not wait; only while nothing is under way.
     */
    boolean ended() {
        try {
            channel.configureBlocking(false);
            int read = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return read != 0;
        } catch (IOException broken) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Whether its address took a connection, also after it was closed. */
    boolean everConnected() {
        return everConnected;
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public boolean isBound() {
        return socket.isBound();
    }

    @Override
    public boolean isInputShutdown() {
        return socket.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return socket.isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        socket.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        socket.setSoTimeout(millis);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return socket.getSoTimeout();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return socket.getRemoteSocketAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return socket.getLocalSocketAddress();
    }
}
