package org.archduet.driver.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.driver.Draws;
import org.archduet.result.load.DriverBook;

/**
 * Which requests have drawn from which permutation: a closed loop prepares more requests than its users take, and only
 * what they took is used up. Not thread safe.
 */
final class DrawLog {
    private final Map<String, Places> byGenerator = new TreeMap<>();

    /** Notes one draw. */
    void note(String generator, int request) {
        byGenerator.computeIfAbsent(generator, name -> new Places()).add(request);
    }

    /**
     * What the first requests have drawn, by generator; those included that were drawn from before.
     *
     * @param draws of these requests
     */
    List<DriverBook.Drawn> drawn(int requests, Draws draws, Workload workload) {
        SortedMap<String, Long> counts = new TreeMap<>();
        draws.used().keySet().forEach(generator -> counts.put(generator, 0L));
        byGenerator.forEach((generator, places) -> counts.put(generator, places.below(requests)));
        List<DriverBook.Drawn> drawn = new ArrayList<>();
        counts.forEach((generator, count) -> {
            long from = draws.usedOf(generator);
            long beyond = from + count - size(workload, generator);
            drawn.add(new DriverBook.Drawn(generator, from, count, Math.min(count, Math.max(0, beyond))));
        });
        return List.copyOf(drawn);
    }

    /** How many values a generator has. */
    static long size(Workload workload, String generator) {
        Generator known = workload.generators().get(generator);
        return known == null ? 0 : known.distinctValues();
    }

    /** Numbers of requests, ascending. */
    private static final class Places {
        private int[] requests = new int[64];
        private int size;

        void add(int request) {
            if (size == requests.length) {
                requests = Arrays.copyOf(requests, size * 2);
            }
            requests[size++] = request;
        }

        long below(int request) {
            int first = 0;
            int end = size;
            while (first < end) {
                int middle = (first + end) >>> 1;
                if (requests[middle] < request) {
                    first = middle + 1;
                } else {
                    end = middle;
                }
            }
            return first;
        }
    }
}
