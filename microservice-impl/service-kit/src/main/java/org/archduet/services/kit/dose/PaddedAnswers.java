package org.archduet.services.kit.dose;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * Spaces before the JSON of an answer, in the same write: they are copied, sent and received, and skipped by the parser
 * of the caller.
 */
final class PaddedAnswers implements Dose {
    /** With room for an answer it stays below 16 times Tomcat's buffer (8 KiB), above which Tomcat drops the buffer. */
    private static final int MOST = 112 * 1024;

    private static final int ROOM_FOR_ANSWER = 12 * 1024;

    private final byte[] spaces = new byte[MOST];

    PaddedAnswers() {
        Arrays.fill(spaces, (byte) ' ');
    }

    @Override
    public String name() {
        return "paddingBytes";
    }

    @Override
    public int maximum() {
        return MOST;
    }

    @Override
    public void give(int amount, HttpServletResponse response) throws IOException {
        response.setBufferSize(amount + ROOM_FOR_ANSWER);
        response.getOutputStream().write(spaces, 0, amount);
    }
}
