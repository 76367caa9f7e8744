package org.archduet.driver.workload;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.driver.Draws;
import org.archduet.result.load.DriverBook;

/**
 * Divides the part of a slice between the lead-in and the slice itself, before either has drawn anything.
 *
 * @param leadIn confined to a part of its own: a system that answers more requests than expected draws those values
 *     again, which changes no figure, as the lead-in is not measured
 * @param slice what follows that part; the same in all arms, however many requests the lead-in has sent
 */
public record LeadInDraws(Draws leadIn, Draws slice) {

    /**
     * Divides them.
     *
     * @param mix of lead-in and slice
     * @param seed of the lead-in
     * @param requests that the lead-in sends; of a closed loop, about
     */
    public static LeadInDraws of(Workload workload, Map<String, Integer> mix, long seed, int requests, Draws draws) {
        RequestFactory rehearsal = new RequestFactory(workload, seed, draws);
        WeightedDraw<String> operations = RequestSequence.weighted(mix, seed);
        SortedMap<String, Long> part = new TreeMap<>();
        permutations(workload, mix.keySet()).forEach(name -> part.put(name, least(workload, name)));
        for (int i = 0; i < requests; i++) {
            if (workload.operations().get(operations.next()) instanceof Operation.Requests operation) {
                rehearsal.create(operation, captured -> captured);
            }
        }
        List<DriverBook.Drawn> drawn = Objects.requireNonNull(rehearsal.drawn());
        drawn.forEach(one -> part.computeIfPresent(one.generator(), (name, least) -> Math.max(least, one.drawn())));
        return new LeadInDraws(draws.within(part), draws.afterPart(part));
    }

    /** One value, or as many different ones as a list holds: with fewer such a list could never be filled. */
    private static long least(Workload workload, String permutation) {
        return workload.generators().values().stream()
                .filter(generator ->
                        generator instanceof Generator.ItemList list && permutation.equals(list.distinctBy()))
                .mapToLong(list -> ((Generator.ItemList) list).maxSize())
                .max()
                .orElse(1);
    }

    /** Those that requests of the operations can draw from, directly or within a list. */
    private static Set<String> permutations(Workload workload, Set<String> operations) {
        return operations.stream()
                .map(workload.operations()::get)
                .filter(Operation.Requests.class::isInstance)
                .map(Operation.Requests.class::cast)
                .flatMap(operation -> operation.variants().stream())
                .flatMap(variant -> variant.request().placeholders().stream())
                .flatMap(name -> workload.generators().get(name) instanceof Generator.ItemList list
                        ? Stream.concat(Stream.of(name), list.item().names().stream())
                        : Stream.of(name))
                .filter(name -> workload.generators().get(name) instanceof Generator.Permutation)
                .collect(Collectors.toSet());
    }
}
