package org.archduet.harness.collect;

import java.util.HashMap;
import java.util.Map;
import org.archduet.result.start.Throttling;
import org.jspecify.annotations.Nullable;

/**
 * What one watched process and its descendants had spent at one moment.
 *
 * @param members CPU time of the process and of its descendants that live, by process id
 * @param compilerCpuNanos the part of its JVMs' compiler threads that live; null when it has no such threads
 * @param gcLogBytes length of the GC log, 0 without one
 * @param throttling how its CPU quota has held it back; null without one
 */
public record ProcessReading(
        WatchedProcess process,
        Map<Long, MemberReading> members,
        @Nullable Long compilerCpuNanos,
        long gcLogBytes,
        @Nullable Throttling throttling) {

    /**
     * CPU time since an earlier reading. A descendant that ended in between counts through the parent that waited for
     * it, with the time of its whole life, so that what it had spent at the earlier reading is taken off.
     */
    CpuSpent since(ProcessReading before) {
        Map<Long, MemberReading> ended = new HashMap<>(before.members);
        CpuSpent spent = CpuSpent.NOTHING;
        for (Map.Entry<Long, MemberReading> member : members.entrySet()) {
            MemberReading then = ended.remove(member.getKey());
            MemberReading from = then == null ? MemberReading.NONE : then;
            spent = spent.plus(member.getValue().since(from))
                    .plus(member.getValue().reapedSince(from));
        }
        for (MemberReading gone : ended.values()) {
            spent = spent.minus(gone.all());
        }
        return spent;
    }
}
