package org.archduet.harness.block;

import java.util.List;
import java.util.Locale;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;

/** Whether the arms that wait leave the machine to the one that is measured. */
final class WaitingArms {
    /** More than this is a neighbour of the arm that is measured, in CPUs. */
    private static final double MOST_CPUS = 0.02;

    private WaitingArms() {}

    /** @param quiet whether all arms had finished their work before the window */
    static List<ValidityReason> notQuiet(String window, boolean quiet) {
        return quiet
                ? List.of()
                : List.of(new ValidityReason(
                        Code.NOISY_ENVIRONMENT,
                        "window " + window + ": the systems had not finished their work before it"));
    }

    /** @param cpus of all that wait, over wall time; null when none is seen */
    static List<ValidityReason> reasons(String window, @Nullable Double cpus) {
        return cpus == null || cpus <= MOST_CPUS
                ? List.of()
                : List.of(new ValidityReason(
                        Code.NOISY_ENVIRONMENT,
                        String.format(
                                Locale.ROOT,
                                "window %s: the arms that waited used %.3f CPUs, more than %.2f",
                                window,
                                cpus,
                                MOST_CPUS)));
    }
}
