package org.archduet.harness.launch;

import java.util.List;
import org.archduet.result.run.PoolSettings;

/**
 * What a system's processes reported about their database sessions.
 *
 * @param pools one for each process that has database sessions, in the order of the architecture
 * @param statisticsReported whether every one of these processes made all of its sessions share their counts with the
 *     server's statistics; false when none has sessions
 * @param leftOut in words, the sessions that requests held and that were not asked
 */
public record SessionAnswers(List<PoolSettings> pools, boolean statisticsReported, List<String> leftOut) {
    public SessionAnswers {
        pools = List.copyOf(pools);
        leftOut = List.copyOf(leftOut);
    }
}
