package org.archduet.harness.config;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Calls between processes that one operation causes, by the status of the answer. */
public sealed interface OutcomeCalls {

    /** How many one request makes that is answered with this status; empty when the description does not say. */
    Optional<CallRange> of(int status);

    /** The most that one request makes, whatever the answer. */
    int most();

    /** One entry for each outcome that is described apart. */
    List<CallRange> all();

    /** The same whatever the answer. */
    record Always(CallRange calls) implements OutcomeCalls {
        @Override
        public Optional<CallRange> of(int status) {
            return Optional.of(calls);
        }

        @Override
        public int most() {
            return calls.atMost();
        }

        @Override
        public List<CallRange> all() {
            return List.of(calls);
        }
    }

    /**
     * As many for each outcome.
     *
     * @param calls by HTTP status; at least one
     */
    record ByStatus(SortedMap<Integer, CallRange> calls) implements OutcomeCalls {
        public ByStatus {
            calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
        }

        @Override
        public Optional<CallRange> of(int status) {
            return Optional.ofNullable(calls.get(status));
        }

        @Override
        public int most() {
            return calls.values().stream().mapToInt(CallRange::atMost).max().orElse(0);
        }

        @Override
        public List<CallRange> all() {
            return List.copyOf(calls.values());
        }
    }
}
