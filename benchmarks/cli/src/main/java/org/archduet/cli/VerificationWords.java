package org.archduet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.archduet.harness.pipeline.VerificationOutcome.Verified;
import org.archduet.harness.proof.ProvenSystem;
import org.archduet.result.trial.OperationCalls;

/** What a verification has proven, in lines for people. */
final class VerificationWords {

    private VerificationWords() {}

    static List<String> of(Verified verified) {
        List<String> lines = new ArrayList<>();
        String systems = verified.systems().stream()
                .map(proven -> proven.system().name())
                .collect(Collectors.joining(", "));
        lines.add("VERIFIED  " + systems);
        verified.systems().forEach(proven -> lines.addAll(of(proven)));
        return lines;
    }

    private static List<String> of(ProvenSystem proven) {
        List<String> processes = proven.system().processes();
        return List.of(
                "",
                proven.system().name() + ": " + processes.size() + (processes.size() == 1 ? " process" : " processes")
                        + " (" + String.join(", ", processes) + ")",
                "  operations   " + operations(proven.outcomes()),
                "  calls        " + calls(proven.calls()),
                "  invariants   "
                        + (proven.invariants().isEmpty()
                                ? "not audited"
                                : proven.invariants().size() + " audited after the replay, all kept"));
    }

    private static String operations(Map<String, Long> outcomes) {
        long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return "each asked a few times and answered as expected; not compared with the other systems";
        }
        return all + " replayed, answered as expected and like the other systems: "
                + outcomes.entrySet().stream()
                        .map(outcome -> outcome.getValue() + " × " + outcome.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String calls(List<OperationCalls> calls) {
        if (calls.isEmpty()) {
            return "not counted";
        }
        return "as described, by operation: "
                + calls.stream()
                        .map(call -> call.operation() + " " + number(call.measured()))
                        .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
