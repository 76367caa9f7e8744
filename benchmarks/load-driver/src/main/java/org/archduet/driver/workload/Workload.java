package org.archduet.driver.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.result.failure.NearestWord;
import org.jspecify.annotations.Nullable;

/**
 * What the users of a system do.
 *
 * @param file where it was read from, for messages
 * @param captures by operation: name of the value &rarr; JSON pointer into the answer
 * @param mix weights over the operations of the load
 * @param warmUpMix weights over the operations of the warm-up, of which a fast system does more than a slow one; the
 *     mix itself unless the file says otherwise
 * @param parity null when the file has none
 * @param underLoad which answers under load are compared; {@link UnderLoad#NOTHING} when the file does not say
 */
public record Workload(
        String file,
        String name,
        String description,
        Map<String, Generator> generators,
        Map<String, Operation> operations,
        Map<String, Map<String, String>> captures,
        Map<String, Integer> mix,
        Map<String, Integer> warmUpMix,
        Rates rates,
        @Nullable Parity parity,
        List<NormaliseRule> normalise,
        UnderLoad underLoad) {

    public Workload {
        generators = ordered(generators);
        operations = ordered(operations);
        captures = ordered(captures);
        mix = ordered(mix);
        warmUpMix = ordered(warmUpMix);
        normalise = List.copyOf(normalise);
    }

    /**
     * The weights checked against this workload.
     *
     * @throws WorkloadException for an unknown operation, a weight that is not positive, or an operation that cannot be
     *     part of a load
     */
    public Map<String, Integer> checkedLoadMix(Map<String, Integer> weights) {
        if (weights.isEmpty()) {
            throw new WorkloadException(file, 0, "mix", "must contain at least one weight");
        }
        weights.forEach((operation, weight) -> {
            Operation known = operations.get(operation);
            if (known == null) {
                throw new WorkloadException(
                        file,
                        0,
                        "mix." + operation,
                        "no operation '" + operation + "' in this workload - "
                                + NearestWord.fix(operation, operations.keySet()));
            }
            if (weight <= 0) {
                throw new WorkloadException(file, 0, "mix." + operation, "must be positive, not " + weight);
            }
            if (!known.notForLoad().isEmpty()) {
                throw new WorkloadException(
                        file, 0, "mix." + operation, "cannot be part of a load: " + known.notForLoad());
            }
        });
        return weights;
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
