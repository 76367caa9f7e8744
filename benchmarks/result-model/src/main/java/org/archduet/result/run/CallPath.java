package org.archduet.result.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls between processes that one request makes, in their order, as the system's description tells them.
 *
 * <p>Processes count the calls that they receive, so how many reach each of them is checked before anything is timed.
 * Who made a call, and when, is only described.
 *
 * @param operation of the workload
 * @param status of the answer that they belong to; null when they are the same for each
 * @param calls one after another; perhaps none
 */
public record CallPath(String operation, @Nullable Integer status, List<Call> calls) {

    public CallPath {
        calls = List.copyOf(calls);
    }

    /**
     * One call.
     *
     * @param from the process that makes it
     * @param to the process that receives it
     * @param purpose what it asks for, in a few words
     */
    public record Call(String from, String to, String purpose) {}

    /** Whether it describes the calls of a request that was answered with a status. */
    public boolean isOf(String name, int answered) {
        return operation.equals(name) && (status == null || status == answered);
    }

    /**
     * Whether calls that were counted under a name such as {@code checkout (201)} are these: the name has the status
     * only where the workload expects several.
     */
    public boolean isCountedAs(String name) {
        return name.equals(label()) || name.equals(operation) || status == null && name.startsWith(operation + " (");
    }

    /** How many of its calls reach a process. */
    public long callsTo(String process) {
        return calls.stream().filter(call -> call.to().equals(process)).count();
    }

    /** The operation, and the status where it matters: {@code checkout (201)}. */
    public String label() {
        return status == null ? operation : operation + " (" + status + ")";
    }
}
