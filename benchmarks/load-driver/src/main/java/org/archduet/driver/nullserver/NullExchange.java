package org.archduet.driver.nullserver;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds the ends of requests in one connection's bytes. */
final class NullExchange {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_PIPELINED = 8;

    private final ByteBuffer buffer = ByteBuffer.allocate(4 * 1024);
    private final ByteBuffer answers = ByteBuffer.allocate(ANSWER.length * MOST_PIPELINED);
    private long bodyLeft;

    /** Where bytes that came in go. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** Answers to all requests that are complete now. */
    ByteBuffer answers() {
        answers.clear();
        buffer.flip();
        while (takeOne() && answers.remaining() >= ANSWER.length) {
            answers.put(ANSWER);
        }
        buffer.compact();
        return answers.flip();
    }

    private boolean takeOne() {
        if (bodyLeft == 0) {
            int end = headersEnd();
            if (end < 0) {
                return false;
            }
            long length = contentLength(buffer.position(), end);
            buffer.position(end);
            if (length == 0) {
                return true;
            }
            bodyLeft = length;
        }
        int here = (int) Math.min(bodyLeft, buffer.remaining());
        buffer.position(buffer.position() + here);
        bodyLeft -= here;
        return here > 0 && bodyLeft == 0;
    }

    private int headersEnd() {
        for (int i = buffer.position(); i + 3 < buffer.limit(); i++) {
            if (buffer.get(i) == '\r'
                    && buffer.get(i + 1) == '\n'
                    && buffer.get(i + 2) == '\r'
                    && buffer.get(i + 3) == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private long contentLength(int from, int to) {
        for (int i = from; i + LENGTH.length < to; i++) {
            if (buffer.get(i) == '\n' && matches(i + 1)) {
                return number(i + 1 + LENGTH.length, to);
            }
        }
        return 0;
    }

    private boolean matches(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if (Character.toLowerCase(buffer.get(at + i)) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private long number(int from, int to) {
        long value = 0;
        for (int i = from; i < to && buffer.get(i) != '\r'; i++) {
            int digit = Character.digit(buffer.get(i), 10);
            value = digit < 0 ? value : value * 10 + digit;
        }
        return value;
    }
}
