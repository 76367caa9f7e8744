package org.archduet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.archduet.harness.pipeline.VerificationOutcome.Verified;
import org.archduet.harness.proof.ProvenSystem;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.OperationCalls;

/** What a verification has proven, in lines for people. */
final class VerificationWords {

    private VerificationWords() {}

    static List<String> of(Verified verified) {
        List<String> lines = new ArrayList<>();
        String systems = verified.systems().stream()
                .map(proven -> proven.system().name())
                .collect(Collectors.joining(", "));
        lines.add("VERIFIED" + unproven(verified) + "  " + systems);
        verified.systems().forEach(proven -> lines.addAll(of(proven, verified.systems())));
        return lines;
    }

    private static String unproven(Verified verified) {
        return verified.systems().stream().allMatch(proven -> replayed(proven) == 0)
                ? " (answers not compared: the workload has no parity section)"
                : "";
    }

    private static List<String> of(ProvenSystem proven, List<ProvenSystem> all) {
        List<String> processes = proven.system().processes();
        List<String> lines = new ArrayList<>(List.of(
                "",
                proven.system().name() + ": " + processes.size() + (processes.size() == 1 ? " process" : " processes")
                        + " (" + String.join(", ", processes) + ")"));
        if (!proven.processesAsserted()) {
            lines.add("  processes    " + processes.size() + " (not asserted: its description says processes: any)");
        }
        lines.add("  operations   " + operations(proven));
        lines.add("  calls        " + calls(proven.calls()));
        lines.add("  sessions     " + sessions(proven.system(), all));
        lines.add("  invariants   "
                + (proven.invariants().isEmpty()
                        ? "not audited"
                        : proven.invariants().size() + " audited after the replay, all kept"));
        return lines;
    }

    /** Whether settings of database sessions were seen, and others to compare them with. */
    private static String sessions(SystemResult system, List<ProvenSystem> all) {
        if (system.pools().isEmpty()) {
            return system.budget().databaseConnections() == 0
                    ? "no database"
                    : "settings of database sessions not reported, so not compared";
        }
        long settings = system.pools().stream()
                .flatMap(pool -> pool.settings().keySet().stream())
                .distinct()
                .count();
        long reporting =
                all.stream().filter(other -> !other.system().pools().isEmpty()).count();
        return counted(settings, "setting") + " of database sessions read in "
                + counted(system.pools().size(), "process", "processes")
                + (reporting == 1
                        ? "; no other system reports its own, so not compared"
                        : ", like those of " + counted(reporting - 1, "other system"));
    }

    private static String counted(long count, String noun) {
        return counted(count, noun, noun + "s");
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private static long replayed(ProvenSystem proven) {
        return proven.outcomes().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String operations(ProvenSystem proven) {
        long all = replayed(proven);
        if (all == 0) {
            return "each asked a few times and answered as expected; not compared with the other systems";
        }
        return all + " replayed, answered as expected and like the other systems: "
                + proven.outcomes().entrySet().stream()
                        .map(outcome -> outcome.getValue() + " × " + outcome.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String calls(List<OperationCalls> calls) {
        if (calls.isEmpty()) {
            return "not counted or not described, so not compared";
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
