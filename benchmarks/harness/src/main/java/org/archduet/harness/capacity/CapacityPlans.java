package org.archduet.harness.capacity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archduet.driver.capacity.Slo;
import org.archduet.harness.plan.SampledLength;

/**
 * The one table of how each profile searches capacities; the short profiles do not. An experiment file may override the
 * numbers under {@code capacity}, and have a capacity searched in a short profile too, with the numbers of {@code
 * standard}.
 *
 * <p>{@code standard} has 4 s for a window: at a few hundred requests a second that is nearly enough for the bounds
 * of a p99 to decide a rate some 8 % beside the capacity, and at lower rates windows are up to three times as long
 * ({@link SampledLength}). A search takes about twelve. The grid of loads shows
 * response times below and beyond the capacity, so there is no curve unless an experiment asks for one.
 */
public final class CapacityPlans {
    private static final double SHARE = 0.6;
    private static final CapacityPlan STANDARD =
            new CapacityPlan(Slo.DEFAULT, 0.2, Duration.ofSeconds(4), Duration.ZERO, SHARE, Duration.ofSeconds(6), 1);
    private static final CapacityPlan PUBLISH =
            new CapacityPlan(Slo.DEFAULT, 0.1, Duration.ofSeconds(30), Duration.ZERO, SHARE, Duration.ofSeconds(16), 3);
    private static final Map<String, CapacityPlan> TABLE = Map.of("standard", STANDARD, "publish", PUBLISH);

    private CapacityPlans() {}

    /** The plan of a profile with what an experiment overrides; empty when that profile searches none. */
    public static Optional<CapacityPlan> of(String profile, CapacityOverrides overrides) {
        CapacityPlan plan = TABLE.get(profile);
        if (plan == null) {
            return overrides.profiles().contains(profile)
                    ? Optional.of(with(STANDARD, overrides.numbers()))
                    : Optional.empty();
        }
        return Optional.of(with(plan, overrides.numbers()));
    }

    private static CapacityPlan with(CapacityPlan plan, Map<String, Double> numbers) {
        Map<String, Double> left = new TreeMap<>(numbers);
        Slo slo = new Slo(
                fraction(take(left, "percentile", plan.slo().quantile() * 100)),
                seconds(take(left, "limitMillis", plan.slo().limit().toNanos() / 1e6) / 1e3),
                fraction(take(left, "failurePercent", plan.slo().failureFraction() * 100)));
        return new CapacityPlan(
                slo,
                fraction(take(left, "widthPercent", plan.width() * 100)),
                seconds(take(left, "stepSeconds", plan.step().toMillis() / 1e3)),
                seconds(take(left, "curveStepSeconds", plan.curveStep().toMillis() / 1e3)),
                fraction(take(left, "sharePercent", plan.share() * 100)),
                seconds(take(left, "shareSeconds", plan.shareWindow().toMillis() / 1e3)),
                (int) take(left, "confirmingBlocks", plan.confirmingBlocks()));
    }

    private static double take(Map<String, Double> left, String name, double otherwise) {
        Double taken = left.remove(name);
        return taken == null ? otherwise : taken;
    }

    /** 99.9 % is 0.999, not the number beside it that a division of doubles gives. */
    private static double fraction(double percent) {
        return Math.round(percent * 1e6) / 1e8;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
