package org.archduet.harness.plan;

import java.util.List;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.run.Experiment;

/** Plans of a small experiment for tests. */
public final class TestPlans {

    public static final String TWO = """
            schemaVersion: 1
            name: two
            description: two operations
            generators:
              id: {type: uniform, from: 1, to: 10}
            operations:
              read: {request: {method: GET, path: "/things/${id}"}, expect: {status: 200}}
              list: {request: {method: GET, path: "/things"}, expect: {status: 200}}
            mix: {read: 3, list: 1}
            rates: {openLoopPerSecond: 150, closedLoopUsers: 16, smokePerSecond: 60}
            parity: {mix: {read: 1, list: 1}, fullOperations: 600, shortOperations: 60, mustCover: [200]}
            """;
    public static final Workload WORKLOAD = WorkloadReader.parse("two.yaml", TWO);
    public static final List<PlannedSystem> SYSTEMS =
            List.of(new PlannedSystem("monolith", 1), new PlannedSystem("microservices", 6));

    private TestPlans() {}

    /** Without studies. */
    public static Plan plan(String profile, long seed) {
        return planner(profile, seed).plan(SYSTEMS);
    }

    static Planner planner(String profile, long seed) {
        return new Planner(experiment(profile, seed), Profiles.named(profile), WORKLOAD);
    }

    public static Experiment experiment(String profile, long seed) {
        return new Experiment("split", "What does it cost?", profile, seed, "two", "monolith", "microservices");
    }
}
