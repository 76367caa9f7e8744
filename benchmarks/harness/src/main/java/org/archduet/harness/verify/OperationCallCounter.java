package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.DrawnRequests;
import org.archduet.driver.workload.Operation;
import org.archduet.driver.workload.OperationSamples;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.config.CallRange;
import org.archduet.harness.config.DescribedCalls;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.result.run.CallPath;
import org.archduet.result.start.OperationCalls;

/**
 * Sends a few requests of one operation and outcome at a time to a system that has nothing else to do, and counts the
 * calls between its processes: what those beside the entry received, and what the entry received beyond the requests.
 */
final class OperationCallCounter {

    /** Enough to tell a constant number of calls from a mean. */
    private static final int REQUESTS = 4;
    /** A cold system may retry a call; a wrong number stays wrong. */
    private static final int ATTEMPTS = 3;

    private final RunningSystem system;
    private final CallCounts counts;
    private final PlainClient client;
    private final Workload workload;
    private final long seed;
    private DrawCursor draws;

    /**
     * @param counts of the system
     * @param draws where the permutations of its requests begin: a second cancellation of an order makes fewer calls
     */
    OperationCallCounter(RunningSystem system, CallCounts counts, Workload workload, long seed, DrawCursor draws) {
        this.system = system;
        this.counts = counts;
        this.client = new PlainClient(system.entryUrl());
        this.workload = workload;
        this.seed = seed;
        this.draws = draws;
    }

    /**
     * One way in which an operation ends, and the calls that are described for it.
     *
     * @param path which calls these are; empty when that is not described
     */
    record Outcome(Operation.Requests operation, int status, CallRange described, Optional<CallPath> path) {

        /** The operation's name, with the status where the workload expects several. */
        private String label() {
            return DescribedCalls.expected(operation).size() == 1
                    ? operation.name()
                    : operation.name() + " (" + status + ")";
        }
    }

    /**
     * What was counted.
     *
     * @param difference from the description, in words; empty when there is none
     */
    record Counted(OperationCalls calls, String difference) {}

    /** Where its requests have got to. */
    DrawCursor draws() {
        return draws;
    }

    /** Requests that the entry process was sent and did not count, in words; empty when it counts them. */
    Optional<String> missedRequests() throws InterruptedException {
        RequestSequence sequence =
                new RequestSequence(workload, workload.mix(), Seeds.of(seed, "received"), draws.next());
        List<PlannedRequest> requests = sequence.take(REQUESTS);
        draws = draws.afterRequests(Objects.requireNonNull(sequence.drawn(REQUESTS)));
        long counted = received(requests).entry();
        return counted >= REQUESTS
                ? Optional.empty()
                : Optional.of("the counter of " + system.spec().architecture().entry()
                        + system.spec()
                                .architecture()
                                .callCountersPath()
                                .map(path -> " at " + path.path())
                                .orElse("")
                        + " misses requests: it counted " + counted + " of " + REQUESTS
                        + " - count every request that reaches the process, not only marked ones");
    }

    /** Empty when the workload has no such request. */
    Optional<Counted> count(Outcome outcome) throws InterruptedException {
        CallRange described = outcome.described();
        CallSample sample = new CallSample(List.of(), new CallReading(0, 0, null, null));
        Optional<String> callees = Optional.empty();
        boolean isAsDescribed = false;
        for (int attempt = 1; attempt <= ATTEMPTS && !isAsDescribed; attempt++) {
            List<PlannedRequest> requests = requests(outcome, attempt);
            if (requests.isEmpty()) {
                return Optional.empty();
            }
            sample = sample(requests, described);
            callees = callees(outcome, sample, requests.size());
            isAsDescribed = sample.isWithin(described) && callees.isEmpty();
        }
        OperationCalls calls = new OperationCalls(
                outcome.label(),
                sample.mean(),
                described.atLeast(),
                described.isExact() ? null : (Double) (double) described.atMost());
        return Optional.of(new Counted(calls, isAsDescribed ? "" : difference(outcome, sample, callees)));
    }

    /** Only of an exact number: a range describes calls that a request may leave out. */
    private Optional<String> callees(Outcome outcome, CallSample sample, int requests) {
        return outcome.described().isExact()
                ? outcome.path()
                        .flatMap(path -> CalleeCheck.difference(
                                path,
                                sample.received(),
                                system.spec().architecture().entry(),
                                requests))
                : Optional.empty();
    }

    private String difference(Outcome outcome, CallSample sample, Optional<String> callees) {
        if (sample.isWithin(outcome.described()) && callees.isPresent()) {
            return system.spec().name() + " makes as many calls between processes for " + outcome.label()
                    + " as its description says, but not to the same processes: in "
                    + sample.each().size() + " requests " + callees.get() + " - correct topology.calls, or the system";
        }
        String makes = system.spec().name() + " makes ";
        String saying =
                " calls between processes for " + outcome.label() + "; its description says " + outcome.described();
        return makes + sample.inWords() + saying + ": of " + sample.each().size()
                + " requests its entry process received " + sample.received().entry() + " and the others "
                + sample.received().others() + " - correct topology.callsPerOperation, or the system";
    }

    /** Each request alone where a mean would hide that one lies outside of a range. */
    private CallSample sample(List<PlannedRequest> requests, CallRange described) throws InterruptedException {
        if (described.isExact()) {
            CallReading received = received(requests);
            double mean = (double) received.calls(requests.size()) / requests.size();
            return new CallSample(requests.stream().map(request -> mean).toList(), received);
        }
        List<Double> each = new ArrayList<>();
        CallReading before = counts.atRest();
        for (PlannedRequest request : requests) {
            each.add((double) received(List.of(request)).calls(1));
        }
        return new CallSample(each, counts.read().since(before));
    }

    private CallReading received(List<PlannedRequest> requests) throws InterruptedException {
        CallReading before = counts.atRest();
        for (PlannedRequest request : requests) {
            client.send(request);
        }
        return counts.atRest().since(before);
    }

    private List<PlannedRequest> requests(Outcome outcome, int attempt) {
        DrawnRequests drawn = OperationSamples.expecting(
                workload,
                outcome.operation(),
                outcome.status(),
                REQUESTS,
                Seeds.of(seed, outcome.label() + attempt),
                draws.next());
        draws = draws.afterRequests(drawn.drawn());
        return drawn.requests();
    }
}
