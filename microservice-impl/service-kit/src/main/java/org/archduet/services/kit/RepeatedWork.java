package org.archduet.services.kit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is taken up again after an earlier request, or a process that died, may have done it: each call that its
 * thread makes is counted as a retry, as is a second attempt of one call.
 */
public final class RepeatedWork {
    private static final ThreadLocal<@Nullable Boolean> CURRENT = new ThreadLocal<>();

    private RepeatedWork() {}

    /** Does the work as a repetition. */
    public static <T> T call(Supplier<T> work) {
        Boolean outer = CURRENT.get();
        CURRENT.set(true);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            }
        }
    }

    /** Whether this thread repeats work. */
    public static boolean isCurrent() {
        return CURRENT.get() != null;
    }
}
