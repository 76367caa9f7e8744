package org.archduet.driver.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * A port that refuses every connection, on all addresses of this machine. It stays bound: a port that was merely freed
 * may be given to another test's server, or to the connecting socket itself, and takes connections then.
 */
final class RefusingPort implements AutoCloseable {
    private final Socket bound = new Socket();

    RefusingPort() throws IOException {
        bound.bind(new InetSocketAddress(0));
    }

    int number() {
        return bound.getLocalPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + number());
    }

    @Override
    public void close() throws IOException {
        bound.close();
    }
}
