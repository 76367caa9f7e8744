package org.archduet.driver.engine;

import java.io.IOException;
import okhttp3.Response;
import okio.Buffer;
import org.archduet.driver.answer.KeptAnswer;
import org.archduet.driver.record.SampleLog;
import org.jspecify.annotations.Nullable;

/**
 * One connection's last answer, as far as figures and comparisons need it. The first bytes of one that is kept are
 * moved aside while it is read; everything else is done after its end was noted.
 */
final class LastAnswer {
    private final Buffer body = new Buffer();
    private int status;
    private long bodyBytes;
    private int resent;
    private @Nullable KeptAnswer kept;

    /** A request is about to be sent. */
    void begins() {
        clear();
        resent = 0;
    }

    /** It is about to be sent once more. */
    void resent() {
        clear();
        resent++;
    }

    /** Forgets the answer: there is no complete one. */
    void clear() {
        status = 0;
        bodyBytes = 0;
        kept = null;
        body.clear();
    }

    /** Reads an answer to its end. */
    BodySearch.Found read(Response response, PreparedRequest prepared) throws IOException {
        BodySearch.Found found = BodySearch.in(
                response.body().source(),
                response.code(),
                prepared.expectation(),
                prepared.kept() == null ? null : body);
        status = response.code();
        bodyBytes = found.bytes();
        return found;
    }

    /** Keeps an answer that is to be kept; its end was noted. */
    void keep(PreparedRequest prepared, boolean right) {
        AnswerToKeep wanted = prepared.kept();
        kept = wanted == null || !right ? null : wanted.with(status, bodyBytes, body);
        body.clear();
    }

    /** Tells a log about it. @param index of the request, which the log has already */
    void tell(SampleLog log, int index) {
        log.answered(index, status, bodyBytes);
        log.resent(resent);
        log.answers().keep(kept);
    }
}
