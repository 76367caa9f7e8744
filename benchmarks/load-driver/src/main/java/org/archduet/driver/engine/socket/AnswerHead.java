package org.archduet.driver.engine.socket;

import java.nio.charset.StandardCharsets;

/**
 * Follows the head of an answer of HTTP/1 and alters, in place, what OkHttp takes for a body that never comes. An
 * answer 204 or 304 ends with its head whatever length its header tells (RFC 9112, 6.3): {@code Content-Length} and
 * {@code Transfer-Encoding} lose their last letter. An answer 205 is framed like any other (RFC 9110, 15.3.6 forbids
 * its content, but tells nothing of its end), yet OkHttp refuses it with a length: it is handed over as 200, and {@link
 * #status} gives the code back. Costs twelve comparisons for every other answer. A head may come in pieces of any size.
 */
final class AnswerHead {
    private static final int INTERIM = 1;
    private static final int RESET_CONTENT = 205;
    private static final int OK = 200;

    private static final byte[] VERSION = ascii("HTTP/1.");
    private static final byte[] LENGTH = ascii("content-length");
    private static final byte[] ENCODING = ascii("transfer-encoding");

    private static final int CODE_BEGINS = "HTTP/1.1 ".length();
    private static final int CODE_ENDS = CODE_BEGINS + 3;

    private enum Place {
        STATUS,
        LINE,
        NAME,
        BEHIND
    }

    private Place place = Place.BEHIND;
    private int column;
    private int code;
    private int lengthLetters;
    private int encodingLetters;
    private boolean altered;
    private boolean surplus;

    /** The head of the next final answer begins. */
    void begins() {
        altered = false;
        status();
    }

    private void status() {
        place = Place.STATUS;
        column = 0;
        code = 0;
    }

    /** Code of the answer whose head was followed, given the one that OkHttp reads. */
    int status(int read) {
        return read == OK && code == RESET_CONTENT ? RESET_CONTENT : read;
    }

    /** Whether the answer announced a body that an answer of its status does not have. */
    boolean altered() {
        return altered;
    }

    /** Whether bytes came behind an answer that has no body: the connection is out of sync for good. */
    boolean surplus() {
        return surplus;
    }

    /** Takes the bytes that came next. */
    void follow(byte[] bytes, int from, int count) {
        int end = from + count;
        for (int i = from; i < end && place != Place.BEHIND; i++) {
            byte letter = bytes[i];
            switch (place) {
                case STATUS -> bytes[i] = inStatus(letter);
                case LINE -> inLine(letter);
                case NAME -> {
                    bytes[i] = inName(letter);
                    surplus |= place == Place.BEHIND && i + 1 < end;
                }
                case BEHIND -> throw new IllegalStateException("a byte behind the head");
            }
        }
    }

    private byte inStatus(byte letter) {
        if (column < VERSION.length && letter != VERSION[column]) {
            place = Place.BEHIND;
            return letter;
        }
        if (column >= CODE_BEGINS) {
            code = code * 10 + letter - '0';
        }
        column++;
        if (column < CODE_ENDS) {
            return letter;
        }
        place = code == 204 || code == 304 || code / 100 == INTERIM ? Place.LINE : Place.BEHIND;
        return code == RESET_CONTENT ? (byte) '0' : letter;
    }

    private void inLine(byte letter) {
        if (letter == '\n') {
            place = Place.NAME;
            column = 0;
            lengthLetters = 0;
            encodingLetters = 0;
        }
    }

    private byte inName(byte letter) {
        if (letter == '\n' && column == 0) {
            headEnds();
            return letter;
        }
        if (letter == '\r' && column == 0) {
            return letter;
        }
        if (letter == ':' || letter == '\n') {
            place = Place.LINE;
            inLine(letter);
            return letter;
        }
        lengthLetters = matched(LENGTH, lengthLetters, letter);
        encodingLetters = matched(ENCODING, encodingLetters, letter);
        column++;
        if (code / 100 != INTERIM && (lengthLetters == LENGTH.length || encodingLetters == ENCODING.length)) {
            altered = true;
            lengthLetters = 0;
            encodingLetters = 0;
            return '_';
        }
        return letter;
    }

    private int matched(byte[] name, int letters, byte letter) {
        boolean next = letters == column && letters < name.length && (letter | 0x20) == name[letters];
        return next ? letters + 1 : letters;
    }

    private void headEnds() {
        if (code / 100 == INTERIM) {
            status();
        } else {
            place = Place.BEHIND;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
