package org.archduet.harness.config;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Calls between processes that one operation causes, by the status of the answer. */
public sealed interface OutcomeCalls {

    /** How many one request makes that is answered with this status; empty when the description does not say. */
    OptionalInt of(int status);

    /** The same number whatever the answer. */
    record Always(int calls) implements OutcomeCalls {
        @Override
        public OptionalInt of(int status) {
            return OptionalInt.of(calls);
        }
    }

    /**
     * A number for each outcome.
     *
     * @param calls by HTTP status
     */
    record ByStatus(SortedMap<Integer, Integer> calls) implements OutcomeCalls {
        public ByStatus {
            calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
        }

        @Override
        public OptionalInt of(int status) {
            Integer described = calls.get(status);
            return described == null ? OptionalInt.empty() : OptionalInt.of(described);
        }
    }
}
