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
import org.archduet.context.ContextNotReachedException;
import org.archduet.context.ContextUnavailableException;
import org.archduet.services.kit.Deadline;
import org.archduet.services.kit.RepeatedWork;
import org.junit.jupiter.api.Test;

class RemoteContextTest {
    private static final CallPolicy POLICY =
            new CallPolicy(Duration.ofMillis(800), 3, Duration.ofMillis(2), Duration.ofSeconds(30));
    private static final WireCall CALL = WireCall.get("/pricing/prices?ids=1");
    private static final CallAttempt REFUSED = new CallAttempt.NotSent(new ConnectException("refused"));
    private static final CallAttempt LOST = new CallAttempt.Lost(new IOException("reset"));

    private final List<long[]> sent = new ArrayList<>();
    private Supplier<CallAttempt> answers = () -> answered(200, "fine", "");
    private final Retries retries = new Retries();
    private final RemoteContext context = new RemoteContext(
            "pricing",
            (call, timeoutMillis, remainingMillis) -> {
                sent.add(new long[] {timeoutMillis, remainingMillis});
                return answers.get();
            },
            POLICY,
            retries);

    @Test
    void triesAgainUntilThereIsAnAnswer() {
        answers = () -> sent.size() < 3 ? LOST : answered(200, "fine", "");
        assertThat(new String(context.call(CALL), StandardCharsets.UTF_8)).isEqualTo("fine");
        assertThat(sent).hasSize(3);
        assertThat(retries.made()).isEqualTo(2);
    }

    /** What recovery does was tried before, by a request or by a process that died. */
    @Test
    void callsOfRepeatedWorkAreRetries() {
        context.call(CALL);
        assertThat(retries.made()).isZero();
        RepeatedWork.call(() -> context.call(CALL));
        context.call(CALL);
        assertThat(retries.made()).isEqualTo(1);
    }

    @Test
    void knowsThatTheContextIsUnavailableOnceItHasFailedForLong() {
        answers = () -> REFUSED;
        assertThat(context.isKnownDown()).isFalse();
        for (int call = 0; call < 50; call++) {
            assertThatThrownBy(() -> context.call(CALL)).isInstanceOf(ContextNotReachedException.class);
        }
        assertThat(context.isKnownDown()).isTrue();
    }

    @Test
    void tellsACallThatNeverLeftFromOneThatMayHaveArrived() {
        answers = () -> REFUSED;
        assertThatThrownBy(() -> context.call(CALL)).isInstanceOf(ContextNotReachedException.class);
        answers = () -> sent.size() % 3 == 1 ? LOST : REFUSED;
        assertThatThrownBy(() -> context.call(CALL))
                .isInstanceOf(ContextUnavailableException.class)
                .isNotInstanceOf(ContextNotReachedException.class);
        assertThat(sent).hasSize(6);
    }

    @Test
    void sendsNothingAfterTheDeadlineAndNeverWaitsBeyondIt() {
        Deadline.in(Duration.ofSeconds(20)).call(() -> context.call(CALL));
        Deadline.in(Duration.ofMillis(500)).call(() -> context.call(CALL));
        assertThat(sent.get(0)[0]).isEqualTo(800);
        assertThat(sent.get(0)[1]).isBetween(801L, 20_000L);
        assertThat(sent.get(1)[0]).isEqualTo(sent.get(1)[1]).isBetween(1L, 500L);
        assertThatThrownBy(() -> Deadline.in(Duration.ZERO).call(() -> context.call(CALL)))
                .isInstanceOf(ContextNotReachedException.class);
        assertThat(sent).hasSize(2);
    }

    @Test
    void aCallThatCameTooLateIsNotRetriedTookNoEffectAndIsNobodysFault() {
        answers = () -> new CallAttempt.TooLate(new TimeoutException());
        for (int call = 0; call < 60; call++) {
            assertThatThrownBy(() -> context.call(CALL)).isInstanceOf(ContextNotReachedException.class);
        }
        assertThat(sent).hasSize(60);
        assertThat(context.isKnownDown()).isFalse();
        answers = () -> sent.size() == 61 ? LOST : new CallAttempt.TooLate(new TimeoutException());
        assertThatThrownBy(() -> context.call(CALL))
                .isInstanceOf(ContextUnavailableException.class)
                .isNotInstanceOf(ContextNotReachedException.class);
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
        ContextUnavailableException open =
                catchThrowableOfType(ContextUnavailableException.class, () -> context.call(CALL));
        assertThat(open).isInstanceOf(ContextNotReachedException.class);
        assertThat(open.getCause()).hasMessageContaining("OPEN");
    }

    @Test
    void asksAgainOnceTheContextIsBack() {
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
                context.call(CALL);
                fine++;
            } catch (ContextNotReachedException stillOpen) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void blamesTheContextFurtherDownAndDoesNotRetry() {
        answers = () -> answered(503, "", "inventory");
        ContextUnavailableException unavailable =
                catchThrowableOfType(ContextUnavailableException.class, () -> context.call(CALL));
        assertThat(unavailable.context()).isEqualTo("inventory");
        assertThat(sent).hasSize(1);
    }

    @Test
    void aCallThatIsNotUnderstoodIsAFault() {
        answers = () -> answered(400, "", "");
        assertThatThrownBy(() -> context.call(CALL)).isInstanceOf(IllegalStateException.class);
        assertThat(sent).hasSize(1);
    }

    private void callInVain() {
        assertThatThrownBy(() -> context.call(CALL)).isInstanceOf(ContextUnavailableException.class);
    }

    private static CallAttempt answered(int status, String body, String unavailableContext) {
        return new CallAttempt.Answered(status, body.getBytes(StandardCharsets.UTF_8), unavailableContext);
    }
}
