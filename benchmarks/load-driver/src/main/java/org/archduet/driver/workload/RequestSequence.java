package org.archduet.driver.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.driver.random.Seeds;

/**
 * The requests of one window: the same workload, mix and seed give the same bytes. Unique tokens repeat when a seed
 * does, so two windows against one data set need two seeds. Not thread safe.
 */
public final class RequestSequence {
    private final Workload workload;
    private final WeightedDraw<String> operations;
    private final RequestFactory factory;

    /**
     * @param mix weights over operations
     * @throws WorkloadException when the mix does not fit the workload
     */
    public RequestSequence(Workload workload, Map<String, Integer> mix, long seed) {
        this.workload = workload;
        this.operations = draws(workload.checkedLoadMix(mix), seed);
        this.factory = new RequestFactory(workload, seed);
    }

    /**
     * How often each operation is among the first requests of a sequence; operations that are not are absent.
     *
     * @param mix weights over operations, in the order of the sequence's
     */
    public static SortedMap<String, Long> operations(Map<String, Integer> mix, long seed, int requests) {
        WeightedDraw<String> draws = draws(mix, seed);
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < requests; i++) {
            counts.merge(draws.next(), 1L, Long::sum);
        }
        return counts;
    }

    private static WeightedDraw<String> draws(Map<String, Integer> mix, long seed) {
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
}
