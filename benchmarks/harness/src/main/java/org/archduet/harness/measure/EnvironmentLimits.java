package org.archduet.harness.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Surroundings.Neighbour;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * How much of the machine others may use during a window: the one table of these limits. What cannot be read is not
 * judged; the manifest says what that is.
 *
 * @param stealFraction CPU time taken by the hypervisor, over wall time times CPUs
 * @param otherCpuFraction CPU time of processes that do not belong to the run, over wall time times CPUs; the harness,
 *     the kernel's own threads and interrupts are in it
 * @param memoryStallFraction share of the time in which some process waited for memory
 * @param cpuFrequencyFraction lowest mean frequency of the CPUs, over the highest they can have
 */
public record EnvironmentLimits(
        double stealFraction, double otherCpuFraction, double memoryStallFraction, double cpuFrequencyFraction) {
    private static final double OTHERS = 0.10;

    /**
     * Of one CPU: a neighbour that keeps one of many busy is a small fraction of the machine, and must be seen all the
     * same.
     */
    private static final double OTHERS_OF_ONE_CPU = 0.5;

    /**
     * The limits on a machine of so many CPUs, counted as where CPU time is read: 5 % stolen; 10 % used by others, and
     * no more than half a CPU; 5 % waiting for memory; half of the highest frequency.
     */
    public static EnvironmentLimits ofCpus(int cpus) {
        return new EnvironmentLimits(0.05, Math.min(OTHERS, OTHERS_OF_ONE_CPU / cpus), 0.05, 0.5);
    }

    /** The same without a limit on other processes: all CPU time may be theirs. */
    public EnvironmentLimits exceptOthers() {
        return new EnvironmentLimits(stealFraction, 1.0, memoryStallFraction, cpuFrequencyFraction);
    }

    /** The limits that a window broke. */
    List<ValidityReason> broken(String window, Resources resources) {
        List<ValidityReason> reasons = new ArrayList<>();
        Surroundings surroundings = resources.surroundings();
        if (resources.stealFraction() > stealFraction) {
            reasons.add(noisy(window, cpuTime("the hypervisor took", resources.stealFraction(), stealFraction)));
        }
        if (resources.otherCpuFraction() > otherCpuFraction) {
            reasons.add(noisy(
                    window,
                    cpuTime("other processes used", resources.otherCpuFraction(), otherCpuFraction)
                            + busiest(surroundings.neighbours())));
        }
        Double stall = surroundings.memoryStallFraction();
        if (stall != null && stall > memoryStallFraction) {
            reasons.add(noisy(
                    window,
                    text(
                            "processes waited for memory %.1f %% of the time; the limit is %.0f %%",
                            stall * 100, memoryStallFraction * 100)));
        }
        Double frequency = surroundings.cpuFrequencyFraction();
        if (frequency != null && frequency < cpuFrequencyFraction) {
            reasons.add(noisy(
                    window,
                    text(
                            "the CPUs ran at %.0f %% of their highest frequency; the limit is %.0f %%",
                            frequency * 100, cpuFrequencyFraction * 100)));
        }
        return reasons;
    }

    private static String busiest(List<Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return "";
        }
        Neighbour most = neighbours.get(0);
        return text("; most by \"%s\" (pid %d): %.1f %%", most.command(), most.pid(), most.cpuFraction() * 100);
    }

    private static String cpuTime(String who, double seen, double limit) {
        return text("%s %.1f %% of the machine's CPU time; the limit is %s %%", who, seen * 100, percent(limit));
    }

    /** Two digits at most: on a machine of many CPUs a limit is a fraction of a percent. */
    private static String percent(double fraction) {
        return BigDecimal.valueOf(fraction * 100)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static ValidityReason noisy(String window, String what) {
        return new ValidityReason(Code.NOISY_ENVIRONMENT, "window " + window + ": " + what);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
