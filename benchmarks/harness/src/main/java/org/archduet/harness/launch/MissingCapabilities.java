package org.archduet.harness.launch;

import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.config.ProcessCount;
import org.archduet.result.validity.Caution;

/**
 * What a launcher cannot do for a system: cautions beside the figures that it concerns, never an error.
 *
 * @param cautions hold for every window of the start
 * @param countsAsOthers whether CPU time of system or database may be counted as that of other processes of this
 *     machine
 */
public record MissingCapabilities(List<Caution> cautions, boolean countsAsOthers) {

    /** Compares what the system's description needs with what its launcher offers. */
    public static MissingCapabilities of(RunningSystem system) {
        List<Caution> cautions = new ArrayList<>();
        if (system.pinning().isEmpty()) {
            cautions.add(Caution.UNPINNED);
        }
        if (system.processIds().isEmpty()) {
            cautions.add(Caution.PROCESSES_NOT_SEEN);
        } else if (system.gcLogs().isEmpty() && hasJvms(system)) {
            cautions.add(Caution.PAUSES_NOT_SEEN);
        }
        if (system.callCounts().isEmpty()
                && system.spec().architecture().callCountersPath().isPresent()) {
            cautions.add(Caution.CALLS_NOT_COUNTED);
        }
        if (system.spec().architecture().processCount() == ProcessCount.ANY) {
            cautions.add(Caution.PROCESSES_NOT_ASSERTED);
        }
        if (system.sessionSettings().isEmpty()
                && !system.spec().architecture().databases().isEmpty()) {
            cautions.add(Caution.DATABASE_SETTINGS_NOT_SEEN);
        }
        cautions.addAll(system.databaseHold().cautions());
        return new MissingCapabilities(
                List.copyOf(cautions),
                system.processIds().isEmpty() || system.databaseHold().isAmongOthers());
    }

    private static boolean hasJvms(RunningSystem system) {
        return system.processes().stream()
                .anyMatch(process -> !process.jvmFlags().isEmpty());
    }
}
