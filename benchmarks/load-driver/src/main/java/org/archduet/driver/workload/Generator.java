package org.archduet.driver.workload;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the values of one placeholder are drawn. Every generator has its own random stream. */
public sealed interface Generator
        permits Generator.Zipf,
                Generator.Uniform,
                Generator.Choice,
                Generator.Unique,
                Generator.Permutation,
                Generator.ItemList {

    /** How many different values there are; {@link Long#MAX_VALUE} when there is no end to them. */
    long distinctValues();

    /**
     * Opens a stream.
     *
     * @param seed of this stream alone
     * @param others the other placeholders' streams, for generators that are made of them
     */
    ValueSource open(long seed, Function<String, ValueSource> others);

    /**
     * Whole numbers whose popularity follows Zipf's law: rank r is drawn in proportion to r^-exponent.
     *
     * @param shuffleSeed permutes which number has which rank; null keeps the smallest number the most popular
     * @param format {@link java.util.Formatter} pattern for the number
     */
    record Zipf(
            long from, long to, double exponent, @Nullable Long shuffleSeed, String format) implements Generator {
        @Override
        public long distinctValues() {
            return to - from + 1;
        }

        @Override
        public ValueSource open(long seed, Function<String, ValueSource> others) {
            return Streams.zipf(this, seed);
        }
    }

    /** Whole numbers, each as likely as any other. */
    record Uniform(long from, long to, String format) implements Generator {
        @Override
        public long distinctValues() {
            return to - from + 1;
        }

        @Override
        public ValueSource open(long seed, Function<String, ValueSource> others) {
            return Streams.uniform(this, seed);
        }
    }

    /** One of the given values, each as likely as any other. */
    record Choice(List<String> values) implements Generator {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public long distinctValues() {
            return values.stream().distinct().count();
        }

        @Override
        public ValueSource open(long seed, Function<String, ValueSource> others) {
            return Streams.choice(this, seed);
        }
    }

    /** Tokens that never repeat within a sequence, and differ between seeds. */
    record Unique(String prefix) implements Generator {
        @Override
        public long distinctValues() {
            return Long.MAX_VALUE;
        }

        @Override
        public ValueSource open(long seed, Function<String, ValueSource> others) {
            return Streams.unique(this, seed);
        }
    }

    /** All numbers of a range in random order, without replacement; then the same order again. */
    record Permutation(int from, int to, String format) implements Generator {
        @Override
        public long distinctValues() {
            return (long) to - from + 1;
        }

        @Override
        public ValueSource open(long seed, Function<String, ValueSource> others) {
            return Streams.permutation(this, seed, 0, Long.MAX_VALUE);
        }
    }

    /**
     * A JSON array <code>[item,item]</code> of a random size.
     *
     * @param distinctBy placeholder of the item that may not repeat within one list; null when it may
     * @param item template of one item, whose placeholders are drawn again for each
     */
    record ItemList(int minSize, int maxSize, @Nullable String distinctBy, Template item) implements Generator {
        @Override
        public long distinctValues() {
            return Long.MAX_VALUE;
        }

        @Override
        public ValueSource open(long seed, Function<String, ValueSource> others) {
            return Streams.itemList(this, seed, others);
        }
    }
}
