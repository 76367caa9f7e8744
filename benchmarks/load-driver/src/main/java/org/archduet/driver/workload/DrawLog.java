package org.archduet.driver.workload;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** How many values the first requests have drawn, by generator. */
    SortedMap<String, Long> ofFirst(int requests) {
        SortedMap<String, Long> drawn = new TreeMap<>();
        byGenerator.forEach((generator, places) -> drawn.put(generator, places.below(requests)));
        return drawn;
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
