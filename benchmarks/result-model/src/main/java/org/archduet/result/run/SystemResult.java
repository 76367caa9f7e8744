package org.archduet.result.run;

import java.util.List;
import java.util.Objects;
import org.archduet.result.vocabulary.ArmRole;
import org.jspecify.annotations.Nullable;

/**
 * One system as it was run.
 *
 * @param title what a reader calls it
 * @param processes names of its processes, in the order of its description
 * @param budget what it was given
 * @param role why it was run
 * @param copyOf name of the system that it is a second copy of; null unless its role is {@link ArmRole#NOISE_FLOOR}
 * @param pools settings of the database sessions of its processes; empty when it cannot be asked
 * @param callPaths who calls whom, as far as its description tells; empty in results written before it did
 */
public record SystemResult(
        String name,
        String title,
        List<String> processes,
        Budget budget,
        ArmRole role,
        @Nullable String copyOf,
        List<PoolSettings> pools,
        List<CallPath> callPaths) {

    public SystemResult {
        callPaths = List.copyOf(Objects.requireNonNullElse(callPaths, List.of()));
        pools = List.copyOf(Objects.requireNonNullElse(pools, List.of()));
        if ((role == ArmRole.NOISE_FLOOR) != (copyOf != null)) {
            throw new IllegalArgumentException(name + " has the role " + role + " and is a copy of " + copyOf);
        }
    }

    /** A system that is compared with others. */
    public static SystemResult compared(String name, String title, List<String> processes, Budget budget) {
        return new SystemResult(name, title, processes, budget, ArmRole.COMPARED, null, List.of(), List.of());
    }

    /** A second copy of a system, run beside it to measure the noise floor. */
    public static SystemResult noiseFloor(
            String name, String title, List<String> processes, Budget budget, String copyOf) {
        return new SystemResult(name, title, processes, budget, ArmRole.NOISE_FLOOR, copyOf, List.of(), List.of());
    }

    /** The same with the settings of its database sessions. */
    public SystemResult with(List<PoolSettings> seen) {
        return new SystemResult(name, title, processes, budget, role, copyOf, seen, callPaths);
    }

    /** The same with who calls whom. */
    public SystemResult describing(List<CallPath> described) {
        return new SystemResult(name, title, processes, budget, role, copyOf, pools, described);
    }

    /** Whether it is a second copy of the system with this name. */
    public boolean isCopyOf(String system) {
        return system.equals(copyOf);
    }
}
