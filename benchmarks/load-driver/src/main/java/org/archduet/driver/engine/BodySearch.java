package org.archduet.driver.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.archduet.driver.workload.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer's body to its end and keeps of it what its expectation asks about. Whole bodies would fill the heap: 4,096
 * answers of 1 MB are 4 GB, and a copy of each as text as much again.
 */
final class BodySearch {
    private static final byte[] NOTHING = {};

    /** A segment of okio, so that bytes are moved, not copied. */
    private static final int PIECE = 8192;

    private BodySearch() {}

    /** The text that the body must contain, as UTF-8, when it is in there; nothing otherwise. */
    static byte[] sought(BufferedSource body, Expectation expectation) throws IOException {
        @Nullable String text = expectation.sought();
        if (text == null) {
            body.readAll(Okio.blackhole());
            return NOTHING;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return contains(body, ByteString.of(bytes)) ? bytes : NOTHING;
    }

    private static boolean contains(BufferedSource body, ByteString text) throws IOException {
        Buffer piece = new Buffer();
        boolean found = text.size() == 0;
        while (body.read(piece, PIECE) != -1) {
            found = found || piece.indexOf(text) >= 0;
            // the text may lie across the border to the next piece
            piece.skip(found ? piece.size() : Math.max(0, piece.size() - text.size() + 1));
        }
        return found;
    }
}
