package org.archduet.driver;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.driver.random.Seeds;
import org.archduet.result.load.Arrival;

/** How requests arrive: by a schedule (open loop) or when users have their answers (closed loop). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ArrivalModel.Poisson.class, name = "poisson"),
    @JsonSubTypes.Type(value = ArrivalModel.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = ArrivalModel.Trace.class, name = "trace"),
    @JsonSubTypes.Type(value = ArrivalModel.Stepped.class, name = "stepped"),
    @JsonSubTypes.Type(value = ArrivalModel.ClosedLoop.class, name = "closed-loop")
})
public sealed interface ArrivalModel permits ArrivalModel.OpenLoop, ArrivalModel.ClosedLoop {

    /** How results name it. */
    Arrival described();

    /**
     * Refuses a window of so many requests that they cannot be prepared before it.
     *
     * @throws IllegalArgumentException in words for whoever asked for it
     */
    void checkLength(Duration duration);

    /** Arrivals by a schedule, whatever the system does. */
    sealed interface OpenLoop extends ArrivalModel permits Poisson, Constant, Trace, Stepped {
        /**
         * Intended times as nanoseconds from the window's begin, ascending, all below the duration; a pure function of
         * its arguments.
         */
        long[] offsets(Duration duration, long seed);

        /**
         * Whether {@link #offsets} is empty. Makes only as much of the schedule as it takes to find the first request.
         */
        default boolean isEmpty(Duration duration, long seed) {
            for (Duration part = Duration.ofMillis(100); part.compareTo(duration) < 0; part = part.multipliedBy(2)) {
                if (offsets(part, seed).length > 0) {
                    return false;
                }
            }
            return offsets(duration, seed).length == 0;
        }
    }

    /** Independent arrivals: exponential gaps. */
    record Poisson(double ratePerSecond) implements OpenLoop {
        public Poisson {
            Checks.positive("rate", ratePerSecond);
        }

        @Override
        public long[] offsets(Duration duration, long seed) {
            ZigguratSampler.Exponential gaps = ZigguratSampler.Exponential.of(random(seed), 1e9 / ratePerSecond);
            double end = duration.toNanos();
            int count = 0;
            long[] offsets = new long[room(duration)];
            for (double at = gaps.sample(); at < end; at += gaps.sample()) {
                if (count == offsets.length) {
                    offsets = Arrays.copyOf(offsets, offsets.length * 2);
                }
                offsets[count++] = (long) at;
            }
            return Arrays.copyOf(offsets, count);
        }

        @Override
        public Arrival described() {
            return new Arrival("POISSON", ratePerSecond, null);
        }

        @Override
        public void checkLength(Duration duration) {
            room(duration);
        }

        private int room(Duration duration) {
            return Checks.count(ratePerSecond * duration.toNanos() / 1e9 * 1.1 + 100);
        }
    }

    /** Equal gaps; the first arrival after a seeded part of a gap. */
    record Constant(double ratePerSecond) implements OpenLoop {
        public Constant {
            Checks.positive("rate", ratePerSecond);
        }

        @Override
        public long[] offsets(Duration duration, long seed) {
            double gap = 1e9 / ratePerSecond;
            double first = random(seed).nextDouble() * gap;
            int count = Checks.count(Math.ceil((duration.toNanos() - first) / gap));
            long[] offsets = new long[count];
            for (int i = 0; i < count; i++) {
                offsets[i] = (long) (first + i * gap);
            }
            return offsets;
        }

        @Override
        public Arrival described() {
            return new Arrival("CONSTANT", ratePerSecond, null);
        }

        @Override
        public void checkLength(Duration duration) {
            Checks.count(Math.ceil(ratePerSecond * duration.toNanos() / 1e9));
        }
    }

    /** Arrivals at recorded times: seconds from the begin. Times at or beyond the duration are left out. */
    record Trace(List<Double> seconds) implements OpenLoop {
        public Trace {
            seconds = seconds.stream().sorted().toList();
            if (seconds.isEmpty() || seconds.get(0) < 0 || !Double.isFinite(seconds.get(seconds.size() - 1))) {
                throw new IllegalArgumentException(
                        "a trace needs at least one time; each must be finite and 0 or more");
            }
        }

        /** Shortest duration, in whole milliseconds, that leaves no time out. */
        public Duration length() {
            return Duration.ofMillis((long) (seconds.get(seconds.size() - 1) * 1e3) + 1);
        }

        /** How many times a window of that duration leaves out. */
        public int beyond(Duration duration) {
            return seconds.size() - offsets(duration, 0).length;
        }

        @Override
        public long[] offsets(Duration duration, long seed) {
            return seconds.stream()
                    .mapToLong(second -> (long) (second * 1e9))
                    .filter(offset -> offset < duration.toNanos())
                    .toArray();
        }

        @Override
        public Arrival described() {
            return new Arrival("TRACE", null, null);
        }

        @Override
        public void checkLength(Duration duration) {
            Checks.count(seconds.size());
        }
    }

    /**
     * Poisson arrivals whose rate changes: each step runs from one rate to another in a straight line (equal rates: a
     * plateau), one step after the other; the last rate holds to the end.
     */
    record Stepped(List<Step> steps) implements OpenLoop {
        /** @param duration length of the step */
        public record Step(double fromPerSecond, double toPerSecond, Duration duration) {
            public Step {
                Checks.positive("rate", fromPerSecond);
                Checks.positive("rate", toPerSecond);
            }
        }

        public Stepped {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("needs at least one step");
            }
        }

        /** Thinning (Lewis and Shedler, 1979) of a Poisson process of the highest rate. */
        @Override
        public long[] offsets(Duration duration, long seed) {
            double highest = highestPerSecond();
            UniformRandomProvider thinning = random(Seeds.of(seed, "thinning"));
            return Arrays.stream(new Poisson(highest).offsets(duration, seed))
                    .filter(offset -> thinning.nextDouble() * highest < ratePerSecond(offset))
                    .toArray();
        }

        private double ratePerSecond(long offset) {
            long left = offset;
            for (Step step : steps) {
                long length = step.duration().toNanos();
                if (left < length) {
                    return step.fromPerSecond() + (step.toPerSecond() - step.fromPerSecond()) * left / length;
                }
                left -= length;
            }
            return steps.get(steps.size() - 1).toPerSecond();
        }

        @Override
        public Arrival described() {
            return new Arrival("STEPPED", null, null);
        }

        @Override
        public void checkLength(Duration duration) {
            new Poisson(highestPerSecond()).checkLength(duration);
        }

        private double highestPerSecond() {
            return steps.stream()
                    .mapToDouble(step -> Math.max(step.fromPerSecond(), step.toPerSecond()))
                    .max()
                    .orElseThrow();
        }
    }

    /** A fixed number of users, each of whom waits for an answer, thinks, and asks again. */
    record ClosedLoop(int users, Duration thinkTime) implements ArrivalModel {
        public ClosedLoop {
            Checks.positive("users", users);
        }

        @Override
        public Arrival described() {
            return new Arrival("CLOSED_LOOP", null, users);
        }

        @Override
        public void checkLength(Duration duration) {
            // its requests are prepared during the window
        }
    }

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(Seeds.of(seed, "arrivals"));
    }
}
