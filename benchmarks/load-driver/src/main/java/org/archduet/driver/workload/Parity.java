package org.archduet.driver.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The replay that proves systems equal.
 *
 * @param mix weights over operations; error cases and parity-only operations included
 * @param fullOperations operations of the full replay
 * @param shortOperations operations of the short replay
 * @param mustCover statuses that the full replay must have seen
 */
public record Parity(Map<String, Integer> mix, int fullOperations, int shortOperations, SortedSet<Integer> mustCover) {
    public Parity {
        mix = Collections.unmodifiableMap(new LinkedHashMap<>(mix));
        mustCover = Collections.unmodifiableSortedSet(new TreeSet<>(mustCover));
    }
}
