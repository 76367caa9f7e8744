package org.archduet.driver.workload;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One kind of thing a user does. */
public sealed interface Operation permits Operation.Requests, Operation.Repetition {
    /** Prefix of placeholders whose values come from earlier answers. */
    String CAPTURED = "captured.";

    String name();

    /** Why it cannot be part of a load mix; empty when it can. */
    String notForLoad();

    /**
     * A request, or one of several by weight.
     *
     * @param variants at least one
     */
    record Requests(String name, List<Variant> variants) implements Operation {
        public Requests {
            variants = List.copyOf(variants);
        }

        @Override
        public String notForLoad() {
            return captured().isEmpty() ? "" : "it needs values captured from answers " + captured();
        }

        /** Captured values it needs. */
        public Set<String> captured() {
            return variants.stream()
                    .flatMap(variant -> variant.request().captured().stream())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Sends an earlier request of another operation again, verbatim.
     *
     * @param repeats name of that operation
     */
    record Repetition(String name, String repeats, Expectation expectation) implements Operation {
        @Override
        public String notForLoad() {
            return "it repeats earlier requests";
        }
    }

    /** One of an operation's requests, drawn in proportion to its weight. */
    record Variant(int weight, RequestTemplate request, Expectation expectation) {}
}
