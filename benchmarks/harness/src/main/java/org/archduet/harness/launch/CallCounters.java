package org.archduet.harness.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Received requests, as each process counted its own. */
final class CallCounters {

    private record Answer(
            long received,
            @Nullable Long retries,
            @Nullable Long owed,
            @Nullable Long toItself,
            @Nullable Long encodedBytes) {

        /** Sent by the process to itself, over a network: calls as any other. */
        long inside() {
            return toItself == null ? 0 : toItself;
        }
    }

    private CallCounters() {}

    /** @param entry name of the process that takes the public traffic */
    static CallReading read(List<? extends RunningProcess> processes, String entry, String path) {
        long received = 0;
        long others = 0;
        Map<String, Long> byProcess = new HashMap<>();
        Long retries = 0L;
        Long owed = null;
        Long encodedBytes = 0L;
        for (RunningProcess process : processes) {
            Answer answer = OpsAnswer.of(process, path, "its received requests", Answer.class);
            byProcess.put(process.name(), answer.received());
            if (process.name().equals(entry)) {
                received += answer.received() - answer.inside();
                others += answer.inside();
            } else {
                others += answer.received();
            }
            retries = sum(retries, answer.retries());
            Long left = answer.owed();
            owed = left == null ? owed : Long.valueOf(left + (owed == null ? 0 : owed));
            encodedBytes = sum(encodedBytes, answer.encodedBytes());
        }
        return new CallReading(received, others, retries, owed, byProcess, encodedBytes);
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : (Long) (one + other);
    }
}
