package org.archduet.driver.workload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.driver.Draws;
import org.archduet.driver.random.Seeds;

/**
 * A few requests of each operation that needs no earlier answer, every variant at least once. The same workload,
 * operations and seed give the same bytes:
 *
 * <pre>{@code
 * List<PlannedRequest> requests = OperationSamples.of(workload, workload.mix().keySet(), 4, seed);
 * }</pre>
 */
public final class OperationSamples {

    /** One answer may be right by chance. */
    private static final int PREFLIGHT_REQUESTS = 2;

    /** Enough for each variant of an operation, and for an answer that is right by chance. */
    private static final int AFTER_LOAD_REQUESTS = 4;

    private OperationSamples() {}

    /**
     * Samples of some operations.
     *
     * @param operations names, in the order in which they are asked; those that repeat others or need captured values
     *     are left out
     * @param perOperation least number of requests of each
     */
    public static List<PlannedRequest> of(
            Workload workload, Collection<String> operations, int perOperation, long seed) {
        return of(workload, operations, perOperation, new RequestFactory(workload, seed));
    }

    /**
     * Samples of the load mix, then of what only the parity replay asks. A {@link ParityReplay} of the same seed draws
     * its values after these, so unique values and draws without replacement do not meet again.
     */
    public static List<PlannedRequest> preflight(Workload workload, long seed) {
        return preflight(workload, new RequestFactory(workload, seed));
    }

    /** @param draws of the replay that follows */
    public static DrawnRequests preflight(Workload workload, long seed, Draws draws) {
        RequestFactory factory = new RequestFactory(workload, seed, draws);
        return drawn(preflight(workload, factory), factory);
    }

    /**
     * Requests of one operation that are expected to be answered with one status, variants by their weights.
     *
     * @param draws what they draw from each permutation
     * @return empty when no variant is expected to be answered so
     */
    public static DrawnRequests expecting(
            Workload workload, Operation.Requests operation, int status, int count, long seed, Draws draws) {
        List<Operation.Variant> variants = operation.variants().stream()
                .filter(variant ->
                        variant.expectation() instanceof Expectation.Answer answer && answer.status() == status)
                .toList();
        RequestFactory factory = new RequestFactory(workload, seed, draws);
        UniformRandomProvider picks = RandomSource.XO_SHI_RO_256_PP.create(Seeds.of(seed, "variants"));
        List<PlannedRequest> requests = new ArrayList<>();
        for (int i = 0; i < (variants.isEmpty() ? 0 : count); i++) {
            Operation.Variant variant = WeightedDraw.pick(variants, Operation.Variant::weight, picks);
            requests.add(factory.create(operation, variant, captured -> {
                throw new IllegalStateException(operation.name() + " needs captured." + captured);
            }));
        }
        return drawn(requests, factory);
    }

    private static DrawnRequests drawn(List<PlannedRequest> requests, RequestFactory factory) {
        return new DrawnRequests(requests, Objects.requireNonNull(factory.drawn()));
    }

    /** Samples of the load mix and of all else whose answers under load are compared. */
    public static List<PlannedRequest> afterLoad(Workload workload, long seed) {
        Set<String> operations = new LinkedHashSet<>(workload.mix().keySet());
        operations.addAll(workload.underLoad().stateless());
        operations.addAll(workload.underLoad().compared());
        return of(workload, operations, AFTER_LOAD_REQUESTS, seed);
    }

    /**
     * Operations whose requests draw from a {@code permutation}, directly or within a list: once a value was drawn, the
     * same request may be answered differently.
     */
    public static Set<String> withoutReplacement(Workload workload) {
        return workload.operations().values().stream()
                .filter(Operation.Requests.class::isInstance)
                .map(Operation.Requests.class::cast)
                .filter(operation -> operation.variants().stream()
                        .flatMap(variant -> variant.request().placeholders().stream())
                        .anyMatch(name -> isPermutation(workload, name)))
                .map(Operation::name)
                .collect(Collectors.toSet());
    }

    private static boolean isPermutation(Workload workload, String placeholder) {
        Generator generator = workload.generators().get(placeholder);
        return generator instanceof Generator.Permutation
                || generator instanceof Generator.ItemList list
                        && list.item().names().stream().anyMatch(name -> isPermutation(workload, name));
    }

    static List<PlannedRequest> preflight(Workload workload, RequestFactory factory) {
        Set<String> operations = new LinkedHashSet<>(workload.mix().keySet());
        Parity parity = workload.parity();
        if (parity != null) {
            operations.addAll(parity.mix().keySet());
        }
        return of(workload, operations, PREFLIGHT_REQUESTS, factory);
    }

    private static List<PlannedRequest> of(
            Workload workload, Collection<String> operations, int perOperation, RequestFactory factory) {
        List<PlannedRequest> requests = new ArrayList<>();
        for (String name : operations) {
            if (workload.operations().get(name) instanceof Operation.Requests operation) {
                List<Operation.Variant> alone = operation.variants().stream()
                        .filter(variant -> variant.request().captured().isEmpty())
                        .toList();
                int count = alone.isEmpty() ? 0 : Math.max(perOperation, alone.size());
                for (int i = 0; i < count; i++) {
                    requests.add(factory.create(operation, alone.get(i % alone.size()), captured -> {
                        throw new IllegalStateException(name + " needs captured." + captured);
                    }));
                }
            }
        }
        return List.copyOf(requests);
    }
}
