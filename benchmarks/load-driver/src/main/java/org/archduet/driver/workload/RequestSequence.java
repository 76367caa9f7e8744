package org.archduet.driver.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.driver.Draws;
import org.archduet.driver.random.Seeds;
import org.archduet.result.load.DriverBook;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one window: the same workload, mix, seed and draws give the same bytes. Unique tokens repeat when a
 * seed does, so two windows against one data set need two seeds. Not thread safe.
 */
public final class RequestSequence {
    private final Workload workload;
    private final WeightedDraw<String> operations;
    private final RequestFactory factory;

    /**
     * A sequence with permutations of its own.
     *
     * @param mix weights over operations
     * @throws WorkloadException when the mix does not fit the workload
     */
    public RequestSequence(Workload workload, Map<String, Integer> mix, long seed) {
        this(workload, mix, seed, null);
    }

    /**
     * A sequence of a start that has more of them.
     *
     * @param mix weights over operations
     * @param draws its part of each permutation; null: permutations of its own
     * @throws WorkloadException when the mix does not fit the workload
     */
    public RequestSequence(Workload workload, Map<String, Integer> mix, long seed, @Nullable Draws draws) {
        this.workload = workload;
        this.operations = weighted(workload.checkedLoadMix(mix), seed);
        this.factory = new RequestFactory(workload, seed, draws);
    }

    /**
     * How often each operation is among the first requests of a sequence; operations that are not are absent.
     *
     * @param mix weights over operations, in the order of the sequence's
     */
    public static SortedMap<String, Long> operations(Map<String, Integer> mix, long seed, int requests) {
        WeightedDraw<String> operations = weighted(mix, seed);
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < requests; i++) {
            counts.merge(operations.next(), 1L, Long::sum);
        }
        return counts;
    }

    static WeightedDraw<String> weighted(Map<String, Integer> mix, long seed) {
        return RequestFactory.weighted(mix, Seeds.of(seed, "operations"));
    }

    /** The next request. */
    public PlannedRequest next() {
        String name = operations.next();
        if (workload.operations().get(name) instanceof Operation.Requests operation) {
            return factory.create(operation, captured -> {
                throw new WorkloadException(workload.file(), 0, "operations." + name, "needs captured." + captured);
            });
        }
        throw new WorkloadException(workload.file(), 0, "operations." + name, "cannot be part of a load");
    }

    /** The next requests. */
    public List<PlannedRequest> take(int count) {
        List<PlannedRequest> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            requests.add(next());
        }
        return requests;
    }

    /**
     * What the first requests have drawn from each permutation, those included that earlier sequences have drawn from.
     * Null for a sequence with permutations of its own.
     *
     * @param requests of those that were taken
     */
    public @Nullable List<DriverBook.Drawn> drawn(int requests) {
        return factory.drawn(requests);
    }

    /**
     * Refuses requests that repeat what was drawn without replacement.
     *
     * @param requests of those that were taken
     * @throws WorkloadException when a permutation is used up
     */
    public void checkDrawn(int requests) {
        factory.checkDrawn(requests);
    }
}
