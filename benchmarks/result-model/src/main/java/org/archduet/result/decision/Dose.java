package org.archduet.result.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.jspecify.annotations.Nullable;

/**
 * Extra work for each request, of which a {@link Factor} gives some systems more from level to level while they run.
 *
 * @param knob name of the live knob in the descriptions of the systems
 * @param unit what one more of it is, in one or two words: {@code hop}
 * @param amounts what the knob was set to, in the order of the factor's levels; 0 for none of it
 * @param systems those that took it; the others ran without it
 */
public record Dose(String knob, String unit, List<Integer> amounts, List<Dosed> systems) {

    public Dose {
        amounts = List.copyOf(amounts);
        systems = List.copyOf(systems);
    }

    /**
     * A system that took the dose.
     *
     * @param unitsPerRequest how often a request of an operation is given the dose, by operation, 0 for operations that
     *     are not named; empty: every request once
     */
    public record Dosed(String system, Map<String, Integer> unitsPerRequest) {

        public Dosed {
            unitsPerRequest = Collections.unmodifiableMap(new TreeMap<>(unitsPerRequest));
        }

        /**
         * Units that a mean request of a window was given.
         *
         * @param amount that the knob was set to
         * @return null when the window has no answer
         */
        public @Nullable Double perRequest(int amount, LoadMeasurement load) {
            long requests = 0;
            long units = 0;
            for (OperationMeasurement operation : load.operations()) {
                requests += operation.completed();
                units += operation.completed() * times(operation.operation());
            }
            return requests == 0 ? null : (Double) ((double) amount * units / requests);
        }

        private int times(String operation) {
            return unitsPerRequest.isEmpty() ? 1 : Objects.requireNonNullElse(unitsPerRequest.get(operation), 0);
        }
    }
}
