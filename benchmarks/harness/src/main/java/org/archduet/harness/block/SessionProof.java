package org.archduet.harness.block;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SessionSettings;
import org.archduet.harness.verify.SessionSettingsCheck;
import org.archduet.harness.verify.SessionSettingsCheck.Seen;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.validity.ValidityReason;

/** Whether the database sessions of one start are set as those of all systems were when they were verified. */
final class SessionProof {

    private final Map<String, List<PoolSettings>> verified;
    private List<PoolSettings> seen = List.of();

    /** @param verified settings by system */
    SessionProof(Map<String, List<PoolSettings>> verified) {
        this.verified = verified;
    }

    /** What speaks against a fresh system. */
    List<ValidityReason> of(RunningSystem fresh) {
        seen = read(fresh);
        Map<String, List<PoolSettings>> all = new TreeMap<>(verified);
        all.put(fresh.spec().name(), seen);
        return SessionSettingsCheck.of(all);
    }

    /** What changed since the start. */
    List<ValidityReason> changedSinceStart(RunningSystem used) {
        return SessionSettingsCheck.changes(
                used.spec().name(), new Seen("after the start", seen), new Seen("before the audit", read(used)));
    }

    private static List<PoolSettings> read(RunningSystem system) {
        return system.sessionSettings().map(SessionSettings::read).orElse(List.of());
    }
}
