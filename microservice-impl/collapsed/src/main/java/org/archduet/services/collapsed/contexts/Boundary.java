package org.archduet.services.collapsed.contexts;

import java.util.Optional;
import java.util.function.Supplier;
import org.archduet.context.ContextUnavailableException;
import org.archduet.services.kit.calls.EncodedBytes;
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
    private final EncodedBytes encoded;

    /**
     * @param context name of the context behind it, for example {@code pricing}
     * @param encoded counts what the crossing encodes
     */
    public Boundary(String context, Crossing crossing, EncodedBytes encoded) {
        this.context = context;
        this.crossing = crossing;
        this.encoded = encoded;
    }

    /** @return the argument as the context gets it */
    <T> T in(T argument, JavaType type) {
        return crossing.pass(argument, type, encoded);
    }

    /**
     * @return the answer as the caller gets it
     * @throws ContextUnavailableException when the context fails, or one further down is unavailable
     */
    <T> T call(Supplier<T> call, JavaType type) {
        return crossing.pass(guarded(call), type, encoded);
    }

    /** As {@link #call}, for an answer that may be absent; absence is not encoded, as an empty body is not. */
    <T> Optional<T> callIfAny(Supplier<Optional<T>> call, JavaType type) {
        return guarded(call).map(answer -> crossing.pass(answer, type, encoded));
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
