package org.archduet.result.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Requests that did not end as expected, by kind; those of the first four kinds are the system's, and each counts as
 * slower than all others in the headline percentiles.
 *
 * @param timedOut no complete answer within the driver's time limit
 * @param connection refused, reset, or broken off in the middle of an answer
 * @param unexpected a complete answer with a status or content that the workload does not expect
 * @param turnedAway not sent, because the bound on requests in flight was reached
 * @param driverShortage not sent, because the driver ran out of open files, local ports or memory: no failure of the
 *     system, in none of its figures, and the window is invalid; 0 in results written before it was counted
 * @param causes of a whole window, the first five seen of each kind and the rest together; empty for one operation
 * @param example an unexpected answer; null when there was none, and for one operation
 */
public record Errors(
        long timedOut,
        long connection,
        long unexpected,
        long turnedAway,
        Long driverShortage,
        List<ErrorCause> causes,
        @Nullable ErrorExample example) {

    /** Results written before there were shortages and causes have none. */
    public Errors {
        driverShortage = Objects.requireNonNullElse(driverShortage, 0L);
        causes = List.copyOf(Objects.requireNonNullElse(causes, List.of()));
    }

    /** Failures of the system whose causes are not known. */
    public Errors(long timedOut, long connection, long unexpected, long turnedAway) {
        this(timedOut, connection, unexpected, turnedAway, 0L, List.of(), null);
    }

    /** @return all failures of the system */
    public long total() {
        return timedOut + connection + unexpected + turnedAway;
    }

    /** @return the causes of one kind, as they stand */
    public List<ErrorCause> causes(ErrorCause.Kind kind) {
        return causes.stream().filter(cause -> cause.kind() == kind).toList();
    }

    /**
     * In words: {@code 12 failed: 8 × connection (connection reset), 4 × 404, for example GET /x: 404 "not found"}.
     *
     * @return {@code 0 failed} when there are none
     */
    public String described() {
        String kinds = kinds();
        return total()
                + " failed"
                + (kinds.isEmpty() ? "" : ": " + kinds)
                + (driverShortage > 0
                        ? "; " + driverShortage + " not sent, because the driver ran out of resources"
                        : "");
    }

    /**
     * The failures of the system by cause: {@code 105 × 404, for example GET /x: 404 "not found"}.
     *
     * @return empty when there are none
     */
    public String kinds() {
        List<String> parts = new ArrayList<>();
        add(parts, timedOut, "timed out");
        named(parts, connection, ErrorCause.Kind.CONNECTION, "connection (%s)", "connection");
        named(parts, unexpected, ErrorCause.Kind.UNEXPECTED, "%s", "unexpected answer");
        add(parts, turnedAway, "turned away");
        StringBuilder text = new StringBuilder(String.join(", ", parts));
        if (example != null) {
            text.append(", for example ").append(example.request()).append(": ").append(example.status());
            text.append(example.body().isEmpty() ? " without a body" : " \"" + example.body() + "\"");
        }
        return text.toString();
    }

    private void named(List<String> parts, long all, ErrorCause.Kind kind, String named, String unnamed) {
        long left = all;
        for (ErrorCause cause : causes(kind)) {
            boolean others = cause.cause().equals(ErrorCause.OTHERS);
            add(
                    parts,
                    cause.count(),
                    others ? unnamed + " (" + cause.cause() + ")" : String.format(named, cause.cause()));
            left -= cause.count();
        }
        add(parts, left, unnamed);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " × " + what);
        }
    }
}
