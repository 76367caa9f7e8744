package org.archduet.driver.engine.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.archduet.driver.DriverDefaults;

/**
 * What a server sends, as OkHttp has to see it: heads as {@link AnswerHead} alters them, and {@code 100 Continue} when
 * a server leaves that out. TLS and HTTP/2 are passed on as they are.
 */
final class AnswerStream extends InputStream {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final AnswerHead head = new AnswerHead();
    private InputStream in = InputStream.nullInputStream();
    private boolean received;
    private boolean waits;
    private int continued = CONTINUE.length;

    /** @param socket that the bytes come from; gets the time-outs of its reads */
    AnswerStream(Socket socket) {
        this.socket = socket;
    }

    /** @param source the bytes as they came */
    void reads(InputStream source) {
        in = source;
    }

    /** A request is about to be sent. */
    void requestBegins(ExpectedAnswer expected) {
        received = false;
        if (expected.plain()) {
            head.begins();
            waits = expected.goAhead();
        }
    }

    /** Whether a byte came since {@link #requestBegins}. */
    boolean received() {
        return received;
    }

    /** Code of the answer under way, given the one that OkHttp reads. */
    int status(int read) {
        return head.status(read);
    }

    /** Whether the last answer announced a body that it cannot have: its bytes may still come. */
    boolean mayHoldUnreadBody() {
        return head.altered();
    }

    /** Whether such a body came, so that the next answer would be read from the middle of it. */
    boolean outOfSync() {
        return head.surplus();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        if (continued < CONTINUE.length) {
            return continued(bytes, from, most);
        }
        int count = waits ? readOrContinue(bytes, from, most) : in.read(bytes, from, most);
        if (count > 0) {
            received = true;
            head.follow(bytes, from, count);
        }
        return count;
    }

    private int readOrContinue(byte[] bytes, int from, int most) throws IOException {
        waits = false;
        socket.setSoTimeout((int) DriverDefaults.CONTINUE_WAIT.toMillis());
        try {
            return in.read(bytes, from, most);
        } catch (SocketTimeoutException unanswered) {
            continued = 0;
        } finally {
            socket.setSoTimeout(0);
        }
        return continued(bytes, from, most);
    }

    private int continued(byte[] bytes, int from, int most) {
        int count = Math.min(most, CONTINUE.length - continued);
        System.arraycopy(CONTINUE, continued, bytes, from, count);
        continued += count;
        return count;
    }

    @Override
    public int available() throws IOException {
        return CONTINUE.length - continued + in.available();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
