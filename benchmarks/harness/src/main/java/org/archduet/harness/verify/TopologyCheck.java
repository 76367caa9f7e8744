package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.Operation;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.config.ProcessCount;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.ProcessIds;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.result.trial.OperationCalls;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Counts the processes of a system and, one operation at a time, the calls between them, and compares both with the
 * system's description. Only the first variant of an operation is counted: it is the plain case that the description is
 * about (a refused checkout may need fewer calls). Calls are not counted where the launcher has no {@link CallCounts},
 * child processes not where it has no {@link ProcessIds}.
 */
public final class TopologyCheck {

    /** Enough to tell a constant number of calls from a mean. */
    private static final int REQUESTS = 4;
    /** A cold system may retry a call; a wrong number stays wrong. */
    private static final int ATTEMPTS = 3;
    /** A variant of weight 1 in 100 is found within this many draws but for one case in 10^8. */
    private static final int DRAWS = 2_000;

    private final Workload workload;
    private final long seed;

    public TopologyCheck(Workload workload, long seed) {
        this.workload = workload;
        this.seed = seed;
    }

    /**
     * What was found.
     *
     * @param calls by operation that the description names and the workload has
     * @param reasons empty when all is as described
     */
    public record Topology(List<OperationCalls> calls, List<ValidityReason> reasons) {}

    /** @throws InterruptedException when the run is ended meanwhile */
    public Topology of(RunningSystem system) throws InterruptedException {
        List<OperationCalls> calls = new ArrayList<>();
        List<ValidityReason> reasons = new ArrayList<>(processReasons(system));
        Optional<CallCounts> counts = system.callCounts();
        if (counts.isPresent()) {
            PlainClient client = new PlainClient(system.entryUrl());
            for (Map.Entry<String, Integer> described :
                    system.spec().architecture().callsPerOperation().entrySet()) {
                if (workload.operations().get(described.getKey()) instanceof Operation.Requests operation
                        && operation.captured().isEmpty()) {
                    OperationCalls counted = count(counts.get(), client, operation, described.getValue());
                    calls.add(counted);
                    reason(system, counted).ifPresent(reasons::add);
                }
            }
        }
        return new Topology(List.copyOf(calls), List.copyOf(reasons));
    }

    private OperationCalls count(CallCounts counts, PlainClient client, Operation.Requests operation, int described)
            throws InterruptedException {
        double measured = Double.NaN;
        for (int attempt = 1; attempt <= ATTEMPTS && measured != described; attempt++) {
            List<PlannedRequest> requests = plainRequests(operation, Seeds.of(seed, operation.name() + attempt));
            long before = counts.received();
            for (PlannedRequest request : requests) {
                client.send(request);
            }
            measured = (double) (counts.received() - before) / requests.size();
        }
        return new OperationCalls(operation.name(), measured, described);
    }

    private List<PlannedRequest> plainRequests(Operation.Requests operation, long operationSeed) {
        Expectation plain = operation.variants().get(0).expectation();
        RequestSequence sequence = new RequestSequence(workload, Map.of(operation.name(), 1), operationSeed);
        List<PlannedRequest> requests = new ArrayList<>();
        for (int draw = 0; draw < DRAWS && requests.size() < REQUESTS; draw++) {
            PlannedRequest request = sequence.next();
            if (request.expectation().equals(plain)) {
                requests.add(request);
            }
        }
        return requests;
    }

    private static Optional<ValidityReason> reason(RunningSystem system, OperationCalls calls) {
        return calls.measured() == calls.described()
                ? Optional.empty()
                : Optional.of(new ValidityReason(
                        Code.TOPOLOGY,
                        system.spec().name() + " makes " + calls.measured() + " calls between processes for "
                                + calls.operation() + "; its description says " + calls.described()));
    }

    private static long children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(ProcessHandle::isAlive)
                .count();
    }

    private static List<ValidityReason> processReasons(RunningSystem system) {
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
                : List.of(new ValidityReason(
                        Code.TOPOLOGY,
                        system.spec().name() + " has " + alive + " processes; its description says " + described));
    }
}
