package org.archduet.services.kit.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Bodies are counted in both directions, once for each attempt. */
class CountingTransportTest {
    private static final WireCall CALL = WireCall.post("/reservations", new byte[30]);

    private final EncodedBytes encoded = new EncodedBytes();

    @Test
    void countsTheBodiesOfTheCallAndOfItsAnswer() {
        CallAttempt answered = new CallAttempt.Answered(200, new byte[12], "");
        assertThat(send(answered)).isSameAs(answered);
        assertThat(encoded.passed()).isEqualTo(42);
    }

    @Test
    void anAttemptWithoutAnswerCountsTheCallOnly() {
        send(new CallAttempt.Lost(new IOException("planted")));
        assertThat(encoded.passed()).isEqualTo(30);
    }

    private CallAttempt send(CallAttempt ended) {
        return new CountingTransport((call, timeoutMillis, remainingMillis) -> ended, encoded).send(CALL, 10, 10);
    }
}
