package org.archduet.driver.engine;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.archduet.driver.workload.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer's body to its end and compares it with its expectation. Whole bodies would fill the heap: 4,096
 * answers of 1 MB are 4 GB, and a copy of each as text as much again. The first bytes are kept of a wrong answer only;
 * of a right one whose text does not come early they are kept until it comes.
 */
final class BodySearch {
    /** Most bytes that are kept of a wrong answer. */
    static final int HEAD = 500;

    /** A segment of okio, so that bytes are moved, not copied. */
    private static final int PIECE = 8192;

    private static final Found RIGHT = new Found(true, ByteString.EMPTY);

    private BodySearch() {}

    /**
     * What was found.
     *
     * @param right whether the answer is the expected one
     * @param head first bytes of the body of a wrong answer
     */
    record Found(boolean right, ByteString head) {}

    static Found in(BufferedSource body, int status, Expectation expectation) throws IOException {
        if (!expectation.acceptsStatus(status)) {
            body.request(HEAD);
            ByteString head = head(body.getBuffer());
            body.readAll(Okio.blackhole());
            return new Found(false, head);
        }
        @Nullable String text = expectation.sought();
        if (text == null) {
            body.readAll(Okio.blackhole());
            return RIGHT;
        }
        return text(body, ByteString.encodeUtf8(text));
    }

    private static Found text(BufferedSource body, ByteString text) throws IOException {
        Buffer piece = new Buffer();
        ByteString head = ByteString.EMPTY;
        boolean found = text.size() == 0;
        while (body.read(piece, PIECE) != -1) {
            found = found || piece.indexOf(text) >= 0;
            if (!found && head.size() == 0) {
                head = head(piece);
            }
            // the text may lie across the border to the next piece
            piece.skip(found ? piece.size() : Math.max(0, piece.size() - text.size() + 1));
        }
        return found ? RIGHT : new Found(false, head);
    }

    private static ByteString head(Buffer bytes) {
        return bytes.snapshot((int) Math.min(HEAD, bytes.size()));
    }
}
