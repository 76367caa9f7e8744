package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okio.Buffer;
import org.archduet.driver.answer.KeptAnswer;
import org.archduet.driver.workload.Expectation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that end, and texts that lie, on either side of every border. */
class BodySearchTest {
    private static final int LIMIT = KeptAnswer.LIMIT_BYTES;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 8191, 8192, 8193, LIMIT - 5, LIMIT - 3, LIMIT - 1, LIMIT, LIMIT + 1, 200_000})
    void aTextIsFoundWhereverItLiesAndWhetherTheBodyIsKeptOrNot(int before) throws IOException {
        String body = "x".repeat(before) + "found" + "y".repeat(7);
        Buffer kept = new Buffer();

        for (BodySearch.Found found : new BodySearch.Found[] {
            in(body, 200, "found", null), in(body, 200, "found", kept), in(body, 200, null, new Buffer())
        }) {
            assertThat(found.right()).isTrue();
            assertThat(found.head().size()).isZero();
            assertThat(found.bytes()).isEqualTo(body.length());
        }
        assertThat(kept.readUtf8()).isEqualTo(body.substring(0, Math.min(LIMIT, body.length())));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8192, LIMIT, LIMIT + 1})
    void aWrongAnswerHasItsLengthAndItsFirstBytes(int length) throws IOException {
        String body = "z".repeat(length);

        for (BodySearch.Found found : new BodySearch.Found[] {
            in(body, 200, "found", null), in(body, 200, "found", new Buffer()), in(body, 500, null, new Buffer())
        }) {
            assertThat(found.right()).isFalse();
            assertThat(found.head().utf8()).isEqualTo(body.substring(0, Math.min(BodySearch.HEAD, length)));
            assertThat(found.bytes()).isEqualTo(length);
        }
    }

    private static BodySearch.Found in(String body, int status, @Nullable String text, @Nullable Buffer kept)
            throws IOException {
        return BodySearch.in(new Buffer().writeUtf8(body), status, new Expectation.Answer(200, text), kept);
    }
}
