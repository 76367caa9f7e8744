package org.archduet.services.storefront;

import java.util.List;
import java.util.function.Supplier;
import org.archduet.context.PartUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What a part knew of something that a page can do without.
 *
 * @param value null when the part is away, or knows nothing of it
 * @param away the part that is away; empty when it answered
 */
record PartAnswer<T>(@Nullable T value, List<String> away) {

    static <T> PartAnswer<T> of(Supplier<@Nullable T> part) {
        try {
            return new PartAnswer<>(part.get(), List.of());
        } catch (PartUnavailableException away) {
            return new PartAnswer<>(null, List.of(away.part()));
        }
    }
}
