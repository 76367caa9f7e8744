package org.archduet.services.kit.calls;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.archduet.context.ContextNotReachedException;
import org.archduet.context.ContextUnavailableException;
import org.archduet.services.kit.Deadline;

/**
 * One context of the shop, in another process. A call is tried a few times within the deadline, as long as the retry
 * budget and the circuit breaker allow it. All calls between services are idempotent, so every one may be repeated.
 */
public final class RemoteContext {
    /**
     * Half of the last 50 calls failed (of 20 at least): make no calls for half a second, then try with five calls;
     * each time they fail wait twice as long, two seconds at most.
     */
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindow(50, 20, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(50)
            .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(500, 2, 2_000))
            // not left to the next call: there may be none while callers ask isKnownDown first
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .permittedNumberOfCallsInHalfOpenState(5)
            .build();

    private final String name;
    private final Transport transport;
    private final CallPolicy policy;
    private final CircuitBreaker breaker;
    private final RetryBudget budget = new RetryBudget();
    private final Retries retries;

    /** A context whose retries are not counted. */
    public RemoteContext(String name, Transport transport, CallPolicy policy) {
        this(name, transport, policy, new Retries());
    }

    /**
     * @param name of the context behind it, for example {@code pricing}
     * @param retries counts second and later attempts
     */
    public RemoteContext(String name, Transport transport, CallPolicy policy, Retries retries) {
        this.name = name;
        this.transport = transport;
        this.policy = policy;
        this.retries = retries;
        this.breaker = CircuitBreaker.of(name, BREAKER);
    }

    /**
     * @return the body of the answer; empty for 204
     * @throws ContextNotReachedException when no attempt left this process or was read
     * @throws ContextUnavailableException when there was no answer in time, or the context or one behind it failed
     * @throws IllegalStateException when the context does not understand the call: a fault in the code of one of the
     *     two
     */
    public byte[] call(WireCall call) {
        return ask(call).body();
    }

    /** As {@link #call}, for a caller to whom it matters that an earlier attempt may have arrived. */
    public Reply ask(WireCall call) {
        Deadline deadline = Deadline.currentOr(policy.defaultDeadline());
        budget.onCall();
        boolean maybeArrived = false;
        for (int attempt = 1; ; attempt++) {
            CallAttempt ended = attempt(call, deadline, attempt);
            if (ended instanceof CallAttempt.Answered answered && answered.status() != 503) {
                return new Reply(body(call, answered), maybeArrived);
            }
            if (ended instanceof CallAttempt.Answered answered
                    && !answered.unavailableContext().isEmpty()) {
                throw new ContextUnavailableException(answered.unavailableContext(), call.path(), ended.cause());
            }
            maybeArrived |= ended.mayHaveArrived();
            if (attempt >= policy.attempts() || isRefused(ended) || !pause(attempt, deadline)) {
                throw unavailable(call, ended, maybeArrived);
            }
        }
    }

    /** Whether the circuit breaker is open: a call now would not leave this process. */
    public boolean isKnownDown() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    private CallAttempt attempt(WireCall call, Deadline deadline, int attempt) {
        long remaining = deadline.remainingMillis();
        if (remaining <= 0) {
            return new CallAttempt.TooLate(new TimeoutException("The deadline has passed"));
        }
        if (!breaker.tryAcquirePermission()) {
            return new CallAttempt.NotSent(CallNotPermittedException.createCallNotPermittedException(breaker));
        }
        retries.onAttempt(attempt);
        long start = System.nanoTime();
        CallAttempt ended;
        try {
            ended = transport.send(
                    call, Math.min(remaining, policy.attemptTimeout().toMillis()), remaining);
        } catch (RuntimeException fault) {
            breaker.releasePermission();
            throw fault;
        }
        long took = System.nanoTime() - start;
        if (ended instanceof CallAttempt.TooLate) {
            breaker.releasePermission(); // says nothing about the context
        } else if (ended instanceof CallAttempt.Answered answered
                && (answered.status() < 500 || !answered.unavailableContext().isEmpty())) {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(took, TimeUnit.NANOSECONDS, ended.cause());
        }
        return ended;
    }

    private byte[] body(WireCall call, CallAttempt.Answered answered) {
        if (answered.status() < 300) {
            return answered.body();
        }
        String what = name + " answered " + answered.status() + " to " + call.method() + " " + call.path();
        if (answered.status() < 500) {
            throw new IllegalStateException(what);
        }
        throw new ContextUnavailableException(name, what, answered.cause());
    }

    /** Retrying at once would be refused again. */
    private static boolean isRefused(CallAttempt ended) {
        return ended instanceof CallAttempt.TooLate
                || ended instanceof CallAttempt.NotSent notSent && notSent.cause() instanceof CallNotPermittedException;
    }

    /** Waits before a retry; false when there is no budget or no time for one. */
    private boolean pause(int attempt, Deadline deadline) {
        long most = policy.firstBackoff().toMillis() << (attempt - 1);
        long millis = most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
        if (deadline.remainingMillis() <= millis || !budget.take()) {
            return false;
        }
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ContextUnavailableException unavailable(WireCall call, CallAttempt ended, boolean maybeArrived) {
        String what = name + " is unavailable: " + call.method() + " " + call.path();
        return maybeArrived
                ? new ContextUnavailableException(name, what, ended.cause())
                : new ContextNotReachedException(name, what, ended.cause());
    }
}
