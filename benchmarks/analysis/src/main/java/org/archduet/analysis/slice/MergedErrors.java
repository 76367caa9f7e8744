package org.archduet.analysis.slice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.ErrorExample;
import org.archduet.result.load.Errors;
import org.jspecify.annotations.Nullable;

/** Adds up what went wrong in the slices of a window. */
final class MergedErrors {

    private static final int CAUSES_OF_A_KIND = 5;

    private MergedErrors() {}

    static Errors of(List<Errors> errors) {
        return new Errors(
                sum(errors, Errors::timedOut),
                sum(errors, Errors::connection),
                sum(errors, Errors::unexpected),
                sum(errors, Errors::turnedAway),
                sum(errors, Errors::driverShortage),
                causes(errors),
                example(errors));
    }

    private static long sum(List<Errors> errors, ToLongFunction<Errors> count) {
        return errors.stream().mapToLong(count).sum();
    }

    private static @Nullable ErrorExample example(List<Errors> errors) {
        return errors.stream()
                .map(Errors::example)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The first causes of each kind by name, all further ones together, as in one window. */
    private static List<ErrorCause> causes(List<Errors> errors) {
        List<ErrorCause> merged = new ArrayList<>();
        for (ErrorCause.Kind kind : ErrorCause.Kind.values()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            long others = 0;
            for (Errors one : errors) {
                for (ErrorCause cause : one.causes(kind)) {
                    boolean named = !cause.cause().equals(ErrorCause.OTHERS)
                            && (counts.containsKey(cause.cause()) || counts.size() < CAUSES_OF_A_KIND);
                    if (named) {
                        counts.merge(cause.cause(), cause.count(), Long::sum);
                    } else {
                        others += cause.count();
                    }
                }
            }
            counts.forEach((cause, count) -> merged.add(new ErrorCause(kind, cause, count)));
            if (others > 0) {
                merged.add(new ErrorCause(kind, ErrorCause.OTHERS, others));
            }
        }
        return merged;
    }
}
