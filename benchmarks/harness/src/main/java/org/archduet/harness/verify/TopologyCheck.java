package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.driver.workload.Operation;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescribedCalls;
import org.archduet.harness.config.ProcessCount;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.ProcessIds;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.verify.OperationCallCounter.Outcome;
import org.archduet.result.start.OperationCalls;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Counts the processes of a system and, one operation and outcome at a time, the calls between them, and compares both
 * with the system's description; where that lists the calls, also how many reach each process. Calls are not counted
 * where the launcher has no {@link CallCounts}, child processes not where it has no {@link ProcessIds}.
 */
public final class TopologyCheck {

    private final Workload workload;
    private final long seed;
    private final DrawCursor draws;

    /** @param draws where the permutations of its requests begin */
    public TopologyCheck(Workload workload, long seed, DrawCursor draws) {
        this.workload = workload;
        this.seed = seed;
        this.draws = draws;
    }

    /**
     * What was found.
     *
     * @param calls by operation and outcome that the description names and the workload has
     * @param reasons empty when all is as described
     * @param draws where its requests have got to
     */
    public record Topology(List<OperationCalls> calls, List<ValidityReason> reasons, DrawCursor draws) {}

    /** @throws InterruptedException when the run is ended meanwhile */
    public Topology of(RunningSystem system) throws InterruptedException {
        List<OperationCalls> calls = new ArrayList<>();
        List<String> differences = new ArrayList<>(processes(system));
        Optional<CallCounts> counts = system.callCounts();
        DrawCursor reached = draws;
        if (counts.isPresent()) {
            OperationCallCounter counter = new OperationCallCounter(system, counts.get(), workload, seed, draws);
            Optional<String> missed = counter.missedRequests();
            missed.ifPresent(differences::add);
            for (Outcome outcome : missed.isPresent() ? List.<Outcome>of() : outcomes(system)) {
                counter.count(outcome).ifPresent(counted -> {
                    calls.add(counted.calls());
                    if (!counted.difference().isEmpty()) {
                        differences.add(counted.difference());
                    }
                });
            }
            reached = counter.draws();
        }
        return new Topology(
                List.copyOf(calls),
                differences.stream()
                        .map(difference -> new ValidityReason(Code.TOPOLOGY, difference))
                        .toList(),
                reached);
    }

    /** Those that are described, and that a request alone can have. */
    private List<Outcome> outcomes(RunningSystem system) {
        List<Outcome> outcomes = new ArrayList<>();
        ArchitectureDescription architecture = system.spec().architecture();
        architecture.callsPerOperation().forEach((name, described) -> {
            if (workload.operations().get(name) instanceof Operation.Requests operation
                    && operation.captured().isEmpty()) {
                for (int status : DescribedCalls.expected(operation)) {
                    described
                            .of(status)
                            .ifPresent(calls -> outcomes.add(
                                    new Outcome(operation, status, calls, architecture.callPath(name, status))));
                }
            }
        });
        return outcomes;
    }

    private static long children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(ProcessHandle::isAlive)
                .count();
    }

    private static List<String> processes(RunningSystem system) {
        long described = system.spec().architecture().processes().size();
        long alive = system.processes().stream()
                .filter(RunningProcess::isAlive)
                .mapToLong(process -> 1
                        + system.processIds()
                                .map(ids -> children(ids.of(process)))
                                .orElse(0L))
                .sum();
        return alive == described || system.spec().architecture().processCount() == ProcessCount.ANY
                ? List.of()
                : List.of(system.spec().name() + " has " + alive + " processes; its description says " + described);
    }
}
