package org.archduet.driver.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.HostAddress;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.UnderLoad;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the requests of a window whose answers are kept: all of stateless operations, a sample of compared ones. A
 * pure function of seed, mix and schedule, so that the same numbers are chosen in every system: about {@value #SAMPLE}
 * bodies a window, evenly over its compared operations. Of stateless operations all digests are kept, and about
 * {@value #SHOWN} bodies, so that a difference can be shown. In a schedule each request of an operation is as likely as
 * any other. In a closed loop the faster system gets further, and only numbers that both reach can be compared, so
 * there the k-th request of an operation is chosen in proportion to 1/k: each doubling of the length adds the same few.
 * Not thread safe.
 */
final class AnswerChoice {
    /** Bodies are parsed and compared one by one. An error in 5 % of the answers escapes 40 in 1 of 8 windows. */
    static final int SAMPLE = 40;

    /** Bodies of stateless operations, for messages. */
    static final int SHOWN = 20;

    /** How many of the first 1,000 are chosen at 1/k, about: 1 + ln(1000). */
    private static final double HARMONIC = 8;

    private final UnderLoad underLoad;
    private final UniformRandomProvider random;
    private final Map<String, Wanted> wanted = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final int scheduled;
    private int number;

    private AnswerChoice(UnderLoad underLoad, Map<String, Integer> mix, int scheduled, long seed) {
        this.underLoad = underLoad;
        this.scheduled = scheduled;
        this.random = RandomSource.XO_SHI_RO_256_PP.create(Seeds.of(seed, "kept answers"));
        want(mix, underLoad.compared(), SAMPLE);
        want(mix, underLoad.stateless(), SHOWN);
    }

    /**
     * Bodies of one operation.
     *
     * @param share of the window's requests
     * @param bodies a window, about
     */
    private record Wanted(double share, double bodies) {}

    private void want(Map<String, Integer> mix, Set<String> operations, int bodies) {
        double weights = mix.values().stream().mapToInt(Integer::intValue).sum();
        Set<String> loaded = mix.keySet().stream().filter(operations::contains).collect(Collectors.toSet());
        loaded.forEach(operation -> wanted.put(
                operation, new Wanted(mix.getOrDefault(operation, 0) / weights, (double) bodies / loaded.size())));
    }

    /** Of a window with a schedule of that length. */
    static AnswerChoice ofSchedule(UnderLoad underLoad, Map<String, Integer> mix, int scheduled, long seed) {
        return new AnswerChoice(underLoad, mix, scheduled, seed);
    }

    /** Of a closed loop, whose length depends on the system. */
    static AnswerChoice ofUsers(UnderLoad underLoad, Map<String, Integer> mix, long seed) {
        return new AnswerChoice(underLoad, mix, -1, seed);
    }

    /** Chooses nothing. */
    static AnswerChoice none() {
        return new AnswerChoice(UnderLoad.NOTHING, Map.of(), 0, 0);
    }

    /** Whether a window of that mix can keep anything. */
    static boolean concerns(UnderLoad underLoad, Map<String, Integer> mix) {
        return underLoad.concerns(mix.keySet());
    }

    /** The next request of the sequence; null when its answer is not kept. */
    @Nullable
    AnswerToKeep next(PlannedRequest planned) {
        int place = number++;
        if (underLoad.isEmpty()) {
            return null;
        }
        double drawn = random.nextDouble();
        String operation = planned.operation();
        boolean sampled = drawn < probability(operation);
        return sampled || underLoad.stateless().contains(operation)
                ? new AnswerToKeep(place, operation, requestLine(planned), sampled)
                : null;
    }

    private double probability(String operation) {
        Wanted some = wanted.get(operation);
        if (some == null) {
            return 0;
        }
        int kth = seen.merge(operation, 1, Integer::sum);
        return scheduled < 0 ? some.bodies() / HARMONIC / kth : some.bodies() / Math.max(1, scheduled * some.share());
    }

    private static String requestLine(PlannedRequest planned) {
        HostAddress host = planned.host();
        return planned.method() + " " + (host == null ? "" : "//" + host.text()) + planned.path();
    }
}
