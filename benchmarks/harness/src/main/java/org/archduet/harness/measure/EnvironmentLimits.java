package org.archduet.harness.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archduet.result.Resources;
import org.archduet.result.ValidityReason;
import org.archduet.result.ValidityReason.Code;

/**
 * How much of the machine others may use during a window: the one table of these limits.
 *
 * @param stealFraction CPU time taken by the hypervisor, over wall time times CPUs
 * @param otherCpuFraction CPU time of processes that do not belong to the run, over wall time times CPUs; the harness, the
 *     kernel's own threads and interrupts are in it
 */
public record EnvironmentLimits(double stealFraction, double otherCpuFraction) {

    /** 5 % stolen; 10 % used by others. */
    public static final EnvironmentLimits DEFAULT = new EnvironmentLimits(0.05, 0.10);

    /** The limits that a window broke. */
    List<ValidityReason> broken(String window, Resources resources) {
        List<ValidityReason> reasons = new ArrayList<>();
        if (resources.stealFraction() > stealFraction) {
            reasons.add(noisy(window, "the hypervisor took", resources.stealFraction(), stealFraction));
        }
        if (resources.otherCpuFraction() > otherCpuFraction) {
            reasons.add(noisy(window, "other processes used", resources.otherCpuFraction(), otherCpuFraction));
        }
        return reasons;
    }

    private static ValidityReason noisy(String window, String who, double seen, double limit) {
        return new ValidityReason(
                Code.NOISY_ENVIRONMENT,
                String.format(
                        Locale.ROOT,
                        "window %s: %s %.1f %% of the machine's CPU time; the limit is %.0f %%",
                        window,
                        who,
                        seen * 100,
                        limit * 100));
    }
}
