package org.archduet.services.collapsed.contexts;

import java.util.Optional;
import java.util.function.Supplier;
import org.archduet.context.ContextUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JavaType;

/**
 * What stands between a caller and one context in the same process. A context that fails is unavailable to its caller
 * and the fault is logged, as over HTTP, where it is answered with 500; so a saga treats it the same way in every arm.
 * There is no deadline, no retry and no breaker, since a call cannot be lost.
 */
public final class Boundary {
    private static final Logger LOG = LoggerFactory.getLogger(Boundary.class);

    private final String context;
    private final Crossing crossing;

    /** @param context name of the context behind it, for example {@code pricing} */
    public Boundary(String context, Crossing crossing) {
        this.context = context;
        this.crossing = crossing;
    }

    /** @return the argument as the context gets it */
    <T> T in(T argument, JavaType type) {
        return crossing.pass(argument, type);
    }

    /**
     * @return the answer as the caller gets it
     * @throws ContextUnavailableException when the context fails, or one further down is unavailable
     */
    <T> T call(Supplier<T> call, JavaType type) {
        return crossing.pass(guarded(call), type);
    }

    /** As {@link #call}, for an answer that may be absent; absence is not encoded, as an empty body is not. */
    <T> Optional<T> callIfAny(Supplier<Optional<T>> call, JavaType type) {
        return guarded(call).map(answer -> crossing.pass(answer, type));
    }

    /** As {@link #call}, for a command that answers nothing. */
    void tell(Runnable command) {
        guarded(() -> {
            command.run();
            return true;
        });
    }

    private <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (ContextUnavailableException furtherDown) {
            throw furtherDown;
        } catch (RuntimeException failed) {
            LOG.error("A call to {} failed", context, failed);
            throw new ContextUnavailableException(context, context + " failed", failed);
        }
    }
}
