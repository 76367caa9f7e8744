package org.archduet.harness.plan;

import java.time.Duration;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.workload.Workload;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** The conditions that a profile measures a workload under. */
record ProfileConditions(Profile profile, Workload workload) {

    /** The usual mix, with arrivals on schedule. */
    Condition openLoop() {
        return openLoop(WindowId.main(WindowKind.OPEN_LOOP), WindowKind.OPEN_LOOP, workload.mix());
    }

    /** A mix of a factor's level, with arrivals on schedule. */
    Condition ofMix(String label, Map<String, Integer> mix) {
        return openLoop(WindowId.mixLevel(label), WindowKind.MIX_LEVEL, mix);
    }

    /** The usual mix from users who wait for each answer. */
    Condition closedLoop() {
        return closedLoop(WindowId.main(WindowKind.CLOSED_LOOP), workload.mix());
    }

    /** One operation from users who wait for each answer. */
    Condition closedLoopOf(String operation) {
        return closedLoop(WindowId.closedLoopOf(operation), Map.of(operation, 1));
    }

    /** @param level 1-based in the grid of loads */
    Condition load(int level) {
        return new Condition(
                WindowId.loadOfGrid(level),
                WindowKind.LOAD,
                workload.mix(),
                new Load.OfGrid(level, workload.rates().arrivals()));
    }

    /** All arms equally busy. */
    Condition utilisation() {
        return new Condition(
                WindowId.main(WindowKind.UTILISATION),
                WindowKind.UTILISATION,
                workload.mix(),
                new Load.AtUtilisation(
                        profile.utilisation().fraction(), workload.rates().arrivals()));
    }

    private Condition openLoop(WindowId id, WindowKind kind, Map<String, Integer> mix) {
        double rate = profile.offeredLoad().perSecond(workload.rates());
        return new Condition(
                id, kind, mix, new Load.Fixed(workload.rates().arrivals().at(rate)));
    }

    private Condition closedLoop(WindowId id, Map<String, Integer> mix) {
        return new Condition(
                id,
                WindowKind.CLOSED_LOOP,
                mix,
                new Load.Fixed(new ArrivalModel.ClosedLoop(workload.rates().closedLoopUsers(), Duration.ZERO)));
    }
}
