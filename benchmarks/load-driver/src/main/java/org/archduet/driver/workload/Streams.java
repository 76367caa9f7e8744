package org.archduet.driver.workload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.driver.random.Seeds;
import org.jspecify.annotations.Nullable;

/** The streams behind the {@link Generator}s. */
final class Streams {
    private Streams() {}

    static ValueSource zipf(Generator.Zipf zipf, long seed) {
        int size = Math.toIntExact(zipf.distinctValues());
        SharedStateDiscreteSampler ranks = RejectionInversionZipfSampler.of(random(seed), size, zipf.exponent());
        int[] order =
                zipf.shuffleSeed() == null ? PermutationSampler.natural(size) : shuffled(size, zipf.shuffleSeed());
        return () -> formatted(zipf.format(), zipf.from() + order[ranks.sample() - 1]);
    }

    static ValueSource uniform(Generator.Uniform uniform, long seed) {
        UniformRandomProvider random = random(seed);
        return () -> formatted(uniform.format(), random.nextLong(uniform.from(), uniform.to() + 1));
    }

    static ValueSource choice(Generator.Choice choice, long seed) {
        UniformRandomProvider random = random(seed);
        List<String> values = choice.values();
        return () -> values.get(random.nextInt(values.size()));
    }

    static ValueSource unique(Generator.Unique unique, long seed) {
        String stem = unique.prefix() + String.format(Locale.ROOT, "%016x", Seeds.mix(seed));
        long[] count = {0};
        return () -> stem + "-" + Long.toString(count[0]++, Character.MAX_RADIX);
    }

    /**
     * Values of a permutation from some place on.
     *
     * @param from place of the first draw; places beyond the end are those from the beginning again
     * @param atMost draws after which the same ones come again
     */
    static ValueSource permutation(Generator.Permutation permutation, long seed, long from, long atMost) {
        int[] order = shuffled(Math.toIntExact(permutation.distinctValues()), seed);
        long[] count = {0};
        return () -> {
            int index = (int) ((from + count[0]++ % atMost) % order.length);
            return formatted(permutation.format(), (long) permutation.from() + order[index]);
        };
    }

    static ValueSource itemList(Generator.ItemList list, long seed, Function<String, ValueSource> others) {
        UniformRandomProvider random = random(seed);
        return () -> {
            int size = random.nextInt(list.minSize(), list.maxSize() + 1);
            StringBuilder text = new StringBuilder("[");
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < size; i++) {
                text.append(i == 0 ? "" : ",").append(item(list, taken, others));
            }
            return text.append(']').toString();
        };
    }

    private static String item(Generator.ItemList list, Set<String> taken, Function<String, ValueSource> others) {
        Map<String, String> values = new HashMap<>();
        @Nullable String distinctBy = list.distinctBy();
        if (distinctBy != null) {
            String value = others.apply(distinctBy).next();
            while (!taken.add(value)) {
                value = others.apply(distinctBy).next();
            }
            values.put(distinctBy, value);
        }
        return list.item()
                .fill(name -> values.computeIfAbsent(name, n -> others.apply(n).next()));
    }

    private static int[] shuffled(int size, long seed) {
        int[] order = PermutationSampler.natural(size);
        PermutationSampler.shuffle(random(seed), order);
        return order;
    }

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    private static String formatted(String format, long value) {
        return format.equals("%d") ? Long.toString(value) : String.format(Locale.ROOT, format, value);
    }
}
