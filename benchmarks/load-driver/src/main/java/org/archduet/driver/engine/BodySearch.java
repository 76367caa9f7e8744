package org.archduet.driver.engine;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.archduet.driver.answer.KeptAnswer;
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

    private BodySearch() {}

    /**
     * What was found.
     *
     * @param right whether the answer is the expected one
     * @param head first bytes of the body of a wrong answer
     * @param bytes length of the body
     */
    record Found(boolean right, ByteString head, long bytes) {}

    static Found in(BufferedSource body, int status, Expectation expectation) throws IOException {
        return in(body, status, expectation, null);
    }

    /** @param kept receives the first {@link KeptAnswer#LIMIT_BYTES} of a body with a right status; null for none */
    static Found in(BufferedSource body, int status, Expectation expectation, @Nullable Buffer kept)
            throws IOException {
        if (!expectation.acceptsStatus(status)) {
            body.request(HEAD);
            ByteString head = head(body.getBuffer());
            return new Found(false, head, body.readAll(Okio.blackhole()));
        }
        if (kept != null) {
            fill(kept, body);
        }
        @Nullable String text = expectation.sought();
        if (text == null) {
            return right((kept == null ? 0 : kept.size()) + body.readAll(Okio.blackhole()));
        }
        return text(body, ByteString.encodeUtf8(text), kept == null ? new Buffer() : kept);
    }

    private static void fill(Buffer kept, BufferedSource body) throws IOException {
        long room = KeptAnswer.LIMIT_BYTES;
        for (long read = 0; room > 0 && read != -1; read = body.read(kept, room)) {
            room -= read;
        }
    }

    /** @param begin what was read of the body already; left as it is */
    private static Found text(BufferedSource body, ByteString text, Buffer begin) throws IOException {
        boolean found = text.size() == 0 || begin.indexOf(text) >= 0;
        ByteString head = found ? ByteString.EMPTY : head(begin);
        Buffer piece = new Buffer();
        long border = found ? 0 : Math.min(begin.size(), text.size() - 1L);
        begin.copyTo(piece, begin.size() - border, border);
        long bytes = begin.size();
        for (long read = body.read(piece, PIECE); read != -1; read = body.read(piece, PIECE)) {
            bytes += read;
            found = found || piece.indexOf(text) >= 0;
            if (!found && head.size() == 0) {
                head = head(piece);
            }
            // the text may lie across the border to the next piece
            piece.skip(found ? piece.size() : Math.max(0, piece.size() - text.size() + 1));
        }
        return found ? right(bytes) : new Found(false, head, bytes);
    }

    private static Found right(long bytes) {
        return new Found(true, ByteString.EMPTY, bytes);
    }

    private static ByteString head(Buffer bytes) {
        return bytes.snapshot((int) Math.min(HEAD, bytes.size()));
    }
}
