package org.archduet.harness.block;

import java.util.List;
import java.util.Locale;
import org.archduet.harness.collect.WindowCost;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/** Whether the arms that wait leave the machine to the one that is measured. */
final class WaitingArms {
    /** More than this is a neighbour of the arm that is measured, in CPUs, however few wait. */
    private static final double MOST_CPUS = 0.02;

    /** The same for each process that waits: three times what an idle JVM's own threads were seen to use. */
    private static final double MOST_CPUS_OF_A_PROCESS = 0.004;

    private WaitingArms() {}

    /** @param quiet whether all arms had finished their work before the window */
    static List<ValidityReason> notQuiet(String window, boolean quiet) {
        return quiet
                ? List.of()
                : List.of(new ValidityReason(
                        Code.NOISY_ENVIRONMENT,
                        "window " + window + ": the systems had not finished their work before it"));
    }

    /** @param cost whose CPU time of all that wait is judged; none when no waiting process is seen */
    static List<ValidityReason> reasons(String window, WindowCost cost) {
        Double cpus = cost.waitingCpus();
        double most = Math.max(MOST_CPUS, MOST_CPUS_OF_A_PROCESS * cost.waitingProcesses());
        return cpus == null || cpus <= most
                ? List.of()
                : List.of(new ValidityReason(
                        Code.NOISY_ENVIRONMENT,
                        String.format(
                                Locale.ROOT,
                                "window %s: the arms that waited used %.4f CPUs, more than %.3f",
                                window,
                                cpus,
                                most)));
    }
}
