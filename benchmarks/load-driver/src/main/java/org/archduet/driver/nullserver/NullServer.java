package org.archduet.driver.nullserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;

/**
 * Answers every HTTP/1.1 request with {@code 200 {}} from one thread. Understands just enough of HTTP to find where a
 * request ends: headers up to an empty line, then Content-Length bytes. Loopback only.
 */
public final class NullServer implements AutoCloseable {
    private final ServerSocketChannel listener;
    private final Selector selector;
    private final Thread thread;

    private NullServer(ServerSocketChannel listener, Selector selector) {
        this.listener = listener;
        this.selector = selector;
        this.thread = new Thread(this::serve, "null-server");
        thread.setDaemon(true);
    }

    /** Listens on a free port. */
    public static NullServer start() {
        try {
            ServerSocketChannel listener = ServerSocketChannel.open();
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
            listener.configureBlocking(false);
            Selector selector = Selector.open();
            listener.register(selector, SelectionKey.OP_ACCEPT);
            NullServer server = new NullServer(listener, selector);
            server.thread.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.socket().getLocalPort());
    }

    /** Runs until standard input ends; prints its URL first. */
    public static void main(String[] args) throws IOException {
        try (NullServer server = start()) {
            System.out.println(server.url());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    private void serve() {
        while (selector.isOpen()) {
            try {
                selector.select();
                Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
                while (keys.hasNext()) {
                    SelectionKey key = keys.next();
                    keys.remove();
                    handle(key);
                }
            } catch (IOException | java.nio.channels.ClosedSelectorException closed) {
                return;
            }
        }
    }

    private void handle(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            SocketChannel channel = listener.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.register(selector, SelectionKey.OP_READ, new NullExchange());
            }
            return;
        }
        SocketChannel channel = (SocketChannel) key.channel();
        NullExchange exchange = (NullExchange) key.attachment();
        try {
            if (channel.read(exchange.buffer()) < 0) {
                channel.close();
            } else {
                ByteBuffer answers = exchange.answers();
                while (answers.hasRemaining()) {
                    channel.write(answers);
                }
            }
        } catch (IOException reset) {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
        listener.close();
    }
}
