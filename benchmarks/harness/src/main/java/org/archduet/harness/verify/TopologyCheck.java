package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.Operation;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.config.DescribedCalls;
import org.archduet.harness.config.OutcomeCalls;
import org.archduet.harness.config.ProcessCount;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.launch.ProcessIds;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.result.trial.OperationCalls;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Counts the processes of a system and, one operation and outcome at a time, the calls between them, and compares both
 * with the system's description. Calls are what the processes beside the entry received, and what the entry received
 * beyond the requests that were sent to it. They are not counted where the launcher has no {@link CallCounts}, child
 * processes not where it has no {@link ProcessIds}.
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
     * @param calls by operation and outcome that the description names and the workload has
     * @param reasons empty when all is as described
     */
    public record Topology(List<OperationCalls> calls, List<ValidityReason> reasons) {}

    /** @throws InterruptedException when the run is ended meanwhile */
    public Topology of(RunningSystem system) throws InterruptedException {
        List<OperationCalls> calls = new ArrayList<>();
        List<ValidityReason> reasons = new ArrayList<>(processReasons(system));
        Optional<CallCounts> counts = system.callCounts();
        if (counts.isPresent()) {
            Counted counted = new Counted(system.spec().name(), counts.get(), new PlainClient(system.entryUrl()));
            for (Map.Entry<String, OutcomeCalls> described :
                    system.spec().architecture().callsPerOperation().entrySet()) {
                if (workload.operations().get(described.getKey()) instanceof Operation.Requests operation
                        && operation.captured().isEmpty()) {
                    for (int status : DescribedCalls.expected(operation)) {
                        OptionalInt expected = described.getValue().of(status);
                        if (expected.isPresent()) {
                            count(counted, new Outcome(operation, status), expected.getAsInt(), calls, reasons);
                        }
                    }
                }
            }
        }
        return new Topology(List.copyOf(calls), List.copyOf(reasons));
    }

    /** A system whose calls are counted. */
    private record Counted(String name, CallCounts counts, PlainClient client) {}

    /** One way in which an operation ends. */
    private record Outcome(Operation.Requests operation, int status) {

        /** The operation's name, with the status where the workload expects several. */
        String label() {
            return DescribedCalls.expected(operation).size() == 1
                    ? operation.name()
                    : operation.name() + " (" + status + ")";
        }

        boolean isExpectedBy(PlannedRequest request) {
            return request.expectation() instanceof Expectation.Answer answer && answer.status() == status;
        }
    }

    private void count(
            Counted system, Outcome outcome, int described, List<OperationCalls> calls, List<ValidityReason> reasons)
            throws InterruptedException {
        double measured = Double.NaN;
        CallReading received = new CallReading(0, 0, null);
        int sent = 0;
        for (int attempt = 1; attempt <= ATTEMPTS && measured != described; attempt++) {
            List<PlannedRequest> requests = requests(outcome, attempt);
            if (requests.isEmpty()) {
                return;
            }
            sent = requests.size();
            CallReading before = system.counts().read();
            for (PlannedRequest request : requests) {
                system.client().send(request);
            }
            received = system.counts().read().since(before);
            measured = (double) received.calls(sent) / sent;
        }
        calls.add(new OperationCalls(outcome.label(), measured, described));
        if (measured != described) {
            reasons.add(new ValidityReason(
                    Code.TOPOLOGY,
                    system.name() + " makes " + measured + " calls between processes for " + outcome.label()
                            + "; its description says " + described + ": of " + sent
                            + " requests its entry process received " + received.entry() + " and the others "
                            + received.others() + " - correct topology.callsPerOperation, or the system"));
        }
    }

    private List<PlannedRequest> requests(Outcome outcome, int attempt) {
        String name = outcome.operation().name();
        RequestSequence sequence =
                new RequestSequence(workload, Map.of(name, 1), Seeds.of(seed, outcome.label() + attempt));
        List<PlannedRequest> requests = new ArrayList<>();
        for (int draw = 0; draw < DRAWS && requests.size() < REQUESTS; draw++) {
            PlannedRequest request = sequence.next();
            if (outcome.isExpectedBy(request)) {
                requests.add(request);
            }
        }
        return requests;
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
