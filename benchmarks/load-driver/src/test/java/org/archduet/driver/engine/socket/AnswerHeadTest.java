package org.archduet.driver.engine.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadTest {
    private static final String BODILESS = "HTTP/1.1 304 Not Modified\r\nContent-Lengths: 1\r\ncontent-LENGTH: 100\r\n"
            + "X-Content-Length: 2\r\nTransfer-Encoding: chunked\r\nETag: \"Content-Length: 3\"\r\n\r\n";
    private static final String ALTERED = "HTTP/1.1 304 Not Modified\r\nContent-Lengt_s: 1\r\ncontent-LENGT_: 100\r\n"
            + "X-Content-Length: 2\r\nTransfer-Encodin_: chunked\r\nETag: \"Content-Length: 3\"\r\n\r\n";

    private final AnswerHead head = new AnswerHead();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16, 40, 1000})
    void aHeadInPiecesOfAnySizeLosesWhatFramesABody(int piece) {
        head.begins();
        assertThat(followed(BODILESS, piece)).isEqualTo(ALTERED);
        assertThat(head.altered()).isTrue();
        assertThat(head.surplus()).isFalse();
        assertThat(head.status(304)).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1000})
    void interimAnswersArePassedOver(int piece) {
        String interim = "HTTP/1.1 103 Early Hints\r\nContent-Length: 7\r\n\r\n";
        head.begins();
        assertThat(followed(interim + BODILESS, piece)).isEqualTo(interim + ALTERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
                "ICY 204 HTTP/1.1 204\r\nContent-Length: 2\r\n\r\n"
            })
    void everyOtherAnswerStaysAsItIs(String answer) {
        head.begins();
        assertThat(followed(answer, 3)).isEqualTo(answer);
        assertThat(head.altered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000})
    void resetContentKeepsItsBodyAndGetsItsCodeBack(int piece) {
        head.begins();
        assertThat(followed("HTTP/1.1 205 Reset\r\nContent-Length: 2\r\n\r\nok", piece))
                .isEqualTo("HTTP/1.1 200 Reset\r\nContent-Length: 2\r\n\r\nok");
        assertThat(head.status(200)).isEqualTo(205);

        head.begins();
        followed("HTTP/1.1 200 OK\r\n\r\n", piece);
        assertThat(head.status(200)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 204 No\r\n\r\nbody", "HTTP/1.1 304 No\nContent-Length: 4\n\nbody"})
    void aBodyBehindABodilessAnswerIsSurplus(String answer) {
        head.begins();
        followed(answer, 1000);
        assertThat(head.surplus()).isTrue();
    }

    /** All bytes as they are handed on, taken in pieces. */
    private String followed(String text, int piece) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (int from = 0; from < bytes.length; from += piece) {
            head.follow(bytes, from, Math.min(piece, bytes.length - from));
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
