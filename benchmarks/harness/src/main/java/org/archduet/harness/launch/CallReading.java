package org.archduet.harness.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Requests that the processes of a system have received, each counted by the process that received it, whoever sent it;
 * those under {@code /ops} are not counted.
 *
 * @param entry received by the entry process, those of users included; without those that it sent itself
 * @param others received by all other processes, and by the entry process from itself
 * @param retries second and later attempts that the processes made of calls to each other; null when one of them does
 *     not count its own
 * @param owed calls that the processes left to a later moment although they have answered; null when none of them
 *     counts such calls
 * @param received by each process that was asked, by its name
 * @param encodedBytes bytes of calls and their answers that were passed between services as text; null when one of the
 *     processes does not count its own
 */
public record CallReading(
        long entry,
        long others,
        @Nullable Long retries,
        @Nullable Long owed,
        Map<String, Long> received,
        @Nullable Long encodedBytes) {

    public CallReading {
        received = Map.copyOf(received);
    }

    /** Of processes that do not count bytes. */
    public CallReading(
            long entry, long others, @Nullable Long retries, @Nullable Long owed, Map<String, Long> received) {
        this(entry, others, retries, owed, received, null);
    }

    /** Where the processes are not known by their names. */
    public CallReading(long entry, long others, @Nullable Long retries, @Nullable Long owed) {
        this(entry, others, retries, owed, Map.of());
    }

    /** What was received after an earlier reading. */
    public CallReading since(CallReading before) {
        Map<String, Long> grown = new HashMap<>();
        received.forEach((process, count) ->
                grown.put(process, count - Objects.requireNonNullElse(before.received.get(process), 0L)));
        return new CallReading(
                entry - before.entry,
                others - before.others,
                since(retries, before.retries),
                since(owed, before.owed),
                grown,
                since(encodedBytes, before.encodedBytes));
    }

    private static @Nullable Long since(@Nullable Long now, @Nullable Long then) {
        return then == null || now == null ? null : (Long) (now - then);
    }

    /** Calls between processes, when so many requests came from outside. */
    public long calls(long fromOutside) {
        return others + entry - fromOutside;
    }
}
