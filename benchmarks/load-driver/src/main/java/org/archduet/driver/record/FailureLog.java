package org.archduet.driver.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.ErrorExample;
import org.jspecify.annotations.Nullable;

/**
 * Why requests of a window failed, counted by cause: the first {@value #MOST_CAUSES} of each kind by name, the rest
 * together, so that a server that says something else each time fills no memory. Any thread; a request that ends as
 * expected never comes here.
 */
public final class FailureLog {
    static final int MOST_CAUSES = 5;

    private final Map<Named, LongAdder> counts = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable ErrorExample> example = new AtomicReference<>();

    private record Named(ErrorCause.Kind kind, String cause) {}

    /** Counts a failure; null when its ending says it all. */
    public void note(@Nullable Failure failure) {
        if (failure != null) {
            counter(new Named(failure.kind(), failure.cause())).increment();
            example.compareAndSet(null, failure.example());
        }
    }

    /** Counts all of another log. */
    void addAll(FailureLog other) {
        other.counts.forEach((named, count) -> counter(named).add(count.sum()));
        example.compareAndSet(null, other.example.get());
    }

    /** By kind, the most frequent first, what is not told apart last. */
    List<ErrorCause> causes() {
        List<ErrorCause> causes = new ArrayList<>();
        counts.forEach((named, count) -> causes.add(new ErrorCause(named.kind(), named.cause(), count.sum())));
        causes.sort(Comparator.comparing(ErrorCause::kind)
                .thenComparing(cause -> cause.cause().equals(ErrorCause.OTHERS))
                .thenComparing(Comparator.comparingLong(ErrorCause::count).reversed())
                .thenComparing(ErrorCause::cause));
        return causes;
    }

    @Nullable
    ErrorExample example() {
        return example.get();
    }

    private LongAdder counter(Named named) {
        LongAdder known = counts.get(named);
        return known == null ? added(named) : known;
    }

    private synchronized LongAdder added(Named named) {
        long ofKind = counts.keySet().stream()
                .filter(known -> known.kind() == named.kind() && !known.cause().equals(ErrorCause.OTHERS))
                .count();
        boolean full = ofKind >= MOST_CAUSES && !counts.containsKey(named);
        return counts.computeIfAbsent(
                full ? new Named(named.kind(), ErrorCause.OTHERS) : named, key -> new LongAdder());
    }
}
