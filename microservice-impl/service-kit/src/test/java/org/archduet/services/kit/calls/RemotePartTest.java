package org.archduet.services.kit.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.archduet.context.PartNotReachedException;
import org.archduet.context.PartUnavailableException;
import org.archduet.services.kit.Deadline;
import org.junit.jupiter.api.Test;

class RemotePartTest {
    private static final CallPolicy POLICY =
            new CallPolicy(Duration.ofMillis(800), 3, Duration.ofMillis(2), Duration.ofSeconds(30));
    private static final WireCall CALL = WireCall.get("/pricing/prices?ids=1");
    private static final CallAttempt REFUSED = new CallAttempt.NotSent(new ConnectException("refused"));
    private static final CallAttempt LOST = new CallAttempt.Lost(new IOException("reset"));

    private final List<long[]> sent = new ArrayList<>();
    private Supplier<CallAttempt> answers = () -> answered(200, "fine", "");
    private final RemotePart part = new RemotePart(
            "pricing",
            (call, timeoutMillis, remainingMillis) -> {
                sent.add(new long[] {timeoutMillis, remainingMillis});
                return answers.get();
            },
            POLICY);

    @Test
    void triesAgainUntilThereIsAnAnswer() {
        answers = () -> sent.size() < 3 ? LOST : answered(200, "fine", "");
        assertThat(new String(part.call(CALL), StandardCharsets.UTF_8)).isEqualTo("fine");
        assertThat(sent).hasSize(3);
    }

    @Test
    void knowsThatThePartIsAwayOnceItHasFailedForLong() {
        answers = () -> REFUSED;
        assertThat(part.isKnownAway()).isFalse();
        for (int call = 0; call < 50; call++) {
            assertThatThrownBy(() -> part.call(CALL)).isInstanceOf(PartNotReachedException.class);
        }
        assertThat(part.isKnownAway()).isTrue();
    }

    @Test
    void tellsACallThatNeverLeftFromOneThatMayHaveArrived() {
        answers = () -> REFUSED;
        assertThatThrownBy(() -> part.call(CALL)).isInstanceOf(PartNotReachedException.class);
        answers = () -> sent.size() % 3 == 1 ? LOST : REFUSED;
        assertThatThrownBy(() -> part.call(CALL))
                .isInstanceOf(PartUnavailableException.class)
                .isNotInstanceOf(PartNotReachedException.class);
        assertThat(sent).hasSize(6);
    }

    @Test
    void sendsNothingAfterTheDeadlineAndNeverWaitsBeyondIt() {
        Deadline.in(Duration.ofSeconds(20)).call(() -> part.call(CALL));
        Deadline.in(Duration.ofMillis(500)).call(() -> part.call(CALL));
        assertThat(sent.get(0)[0]).isEqualTo(800);
        assertThat(sent.get(0)[1]).isBetween(801L, 20_000L);
        assertThat(sent.get(1)[0]).isEqualTo(sent.get(1)[1]).isBetween(1L, 500L);
        assertThatThrownBy(() -> Deadline.in(Duration.ZERO).call(() -> part.call(CALL)))
                .isInstanceOf(PartNotReachedException.class);
        assertThat(sent).hasSize(2);
    }

    @Test
    void aCallThatCameTooLateIsNotRetriedTookNoEffectAndIsNobodysFault() {
        answers = () -> new CallAttempt.TooLate(new TimeoutException());
        for (int call = 0; call < 60; call++) {
            assertThatThrownBy(() -> part.call(CALL)).isInstanceOf(PartNotReachedException.class);
        }
        assertThat(sent).hasSize(60);
        assertThat(part.isKnownAway()).isFalse();
        answers = () -> sent.size() == 61 ? LOST : new CallAttempt.TooLate(new TimeoutException());
        assertThatThrownBy(() -> part.call(CALL))
                .isInstanceOf(PartUnavailableException.class)
                .isNotInstanceOf(PartNotReachedException.class);
    }

    @Test
    void stopsRetryingWhenTheBudgetIsSpent() {
        answers = () -> sent.size() % 100 == 0 ? answered(200, "", "") : LOST;
        for (int call = 0; call < 10; call++) {
            callInVain();
        }
        // 10 calls, 10 retries saved at the start, one earned
        assertThat(sent.size()).isBetween(20, 21);
    }

    @Test
    void asksNobodyOnceMostCallsFail() {
        answers = () -> LOST;
        for (int call = 0; call < 40; call++) {
            callInVain();
        }
        assertThat(sent.size()).isLessThan(40);
        PartUnavailableException open = catchThrowableOfType(PartUnavailableException.class, () -> part.call(CALL));
        assertThat(open).isInstanceOf(PartNotReachedException.class);
        assertThat(open.getCause()).hasMessageContaining("OPEN");
    }

    @Test
    void asksAgainOnceThePartIsBack() {
        answers = () -> LOST;
        for (int call = 0; call < 40; call++) {
            callInVain();
        }
        answers = () -> answered(200, "", "");
        Instant end = Instant.now().plusSeconds(10);
        int fine = 0;
        while (fine < 20) {
            assertThat(Instant.now()).isBefore(end);
            try {
                part.call(CALL);
                fine++;
            } catch (PartNotReachedException stillOpen) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void blamesThePartFurtherDownAndDoesNotRetry() {
        answers = () -> answered(503, "", "inventory");
        PartUnavailableException away = catchThrowableOfType(PartUnavailableException.class, () -> part.call(CALL));
        assertThat(away.part()).isEqualTo("inventory");
        assertThat(sent).hasSize(1);
    }

    @Test
    void aCallThatIsNotUnderstoodIsAFault() {
        answers = () -> answered(400, "", "");
        assertThatThrownBy(() -> part.call(CALL)).isInstanceOf(IllegalStateException.class);
        assertThat(sent).hasSize(1);
    }

    private void callInVain() {
        assertThatThrownBy(() -> part.call(CALL)).isInstanceOf(PartUnavailableException.class);
    }

    private static CallAttempt answered(int status, String body, String partAway) {
        return new CallAttempt.Answered(status, body.getBytes(StandardCharsets.UTF_8), partAway);
    }
}
