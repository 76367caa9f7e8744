package org.archduet.harness.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.archduet.driver.workload.OperationSamples;
import org.archduet.driver.workload.Parity;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlannedVerification.Group;

/** Plans the proof that all systems give the same answers. */
final class VerificationPlanner {

    /** More systems at once need more memory and connections than they save time on two cores. */
    private static final int AT_ONCE = 2;

    /** Of what the others take, one part in this many is not hidden behind the longest. */
    private static final int OVERLAP = 2;

    private final int requests;
    private final int operations;

    VerificationPlanner(Workload workload) {
        this.requests = OperationSamples.preflight(workload, 0).size();
        Parity parity = workload.parity();
        this.operations = parity == null ? 0 : parity.fullOperations();
    }

    PlannedVerification plan(List<PlannedSystem> systems, long seed) {
        List<Group> groups = new ArrayList<>();
        for (int from = 0; from < systems.size(); from += AT_ONCE) {
            groups.add(group(systems.subList(from, Math.min(systems.size(), from + AT_ONCE))));
        }
        return new PlannedVerification(operations, seed, List.copyOf(groups));
    }

    private Group group(List<PlannedSystem> systems) {
        List<String> names = systems.stream().map(PlannedSystem::name).toList();
        String all = String.join(" and ", names);
        return new Group(
                names,
                new PlannedStep("launch " + all, together(systems, one -> Estimates.launch(one.processes()))),
                new PlannedStep(
                        "preflight: " + requests + " requests to " + all,
                        together(systems, one -> Estimates.replay(requests))),
                new PlannedStep(
                        "replay " + operations + " operations on " + all + ", audit",
                        together(systems, one -> Estimates.afterPreflight(operations)
                                .plus(Estimates.AUDIT))),
                new PlannedStep("count calls by operation of " + all, together(systems, one -> Estimates.TOPOLOGY)),
                new PlannedStep("stop " + all, together(systems, one -> Estimates.STOP)));
    }

    /** Two cores are shared: it takes longer than the longest alone, but not as long as one after the other. */
    private static Duration together(List<PlannedSystem> systems, Function<PlannedSystem, Duration> alone) {
        List<Duration> times = systems.stream().map(alone).sorted().toList();
        Duration longest = times.get(times.size() - 1);
        Duration others = times.stream().reduce(Duration.ZERO, Duration::plus).minus(longest);
        return longest.plus(others.dividedBy(OVERLAP));
    }
}
