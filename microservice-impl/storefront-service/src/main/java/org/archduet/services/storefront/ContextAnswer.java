package org.archduet.services.storefront;

import java.util.List;
import java.util.function.Supplier;
import org.archduet.context.ContextUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What a context knew of something that a page can do without.
 *
 * @param value null when the context is unavailable, or knows nothing of it
 * @param unavailable the context that is unavailable; empty when it answered
 */
record ContextAnswer<T>(@Nullable T value, List<String> unavailable) {

    static <T> ContextAnswer<T> of(Supplier<@Nullable T> context) {
        try {
            return new ContextAnswer<>(context.get(), List.of());
        } catch (ContextUnavailableException unavailable) {
            return new ContextAnswer<>(null, List.of(unavailable.context()));
        }
    }
}
