package org.archduet.services.collapsed.contexts;

import java.util.Optional;
import java.util.function.Supplier;
import org.archduet.context.ContextUnavailableException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JavaType;

/**
 * What stands between a caller and one context in the same process. A context whose database fails is unavailable, as
 * it is to a caller in another process; there is no deadline, no retry and no breaker, since a call cannot be lost.
 */
public final class Boundary {
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
     * @throws ContextUnavailableException when the context's database fails
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
        } catch (DataAccessException | TransactionException failed) {
            throw new ContextUnavailableException(context, "The database of " + context + " failed", failed);
        }
    }
}
