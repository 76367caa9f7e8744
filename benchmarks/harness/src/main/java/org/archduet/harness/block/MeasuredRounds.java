package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.Draws;
import org.archduet.driver.random.Seeds;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.block.WarmSystem.Measured;
import org.archduet.harness.collect.ReferenceLoop;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.plan.RoundActivity;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.result.start.Slice;
import org.archduet.result.validity.ValidityReason;

/**
 * Measures rounds: slice after slice in the planned order, each on a quiet machine and after a lead-in. A round in
 * which nothing but a disturbance of the instrument was seen is measured once more as a whole, at once, with other
 * requests; what the second attempt shows stands. A fault of a system that was found is never repeated away.
 */
public final class MeasuredRounds {
    private static final int ATTEMPTS = 2;

    private final RunListener listener;
    private final ReferenceLoop loop;
    private final IdleWait wait;

    /** @param loop used by the thread that measures */
    public MeasuredRounds(RunListener listener, ReferenceLoop loop) {
        this(listener, loop, IdleWait.BETWEEN_SLICES);
    }

    MeasuredRounds(RunListener listener, ReferenceLoop loop, IdleWait wait) {
        this.listener = listener;
        this.loop = loop;
        this.wait = wait;
    }

    /** One slice as it was measured, and the speed of the machine before it. */
    private record Taken(Arm arm, int position, int attempt, Measured measured, double loopNanos) {}

    /**
     * Measures a round. What it shows goes to each arm's findings.
     *
     * @param arrival what an arm is loaded with; when it is not known for one of them the round is left out
     * @throws org.archduet.harness.launch.LaunchException when a process of a system died
     */
    public void measure(RoundActivity round, BlockSystems systems, Function<Arm, Optional<ArrivalModel>> arrival)
            throws InterruptedException {
        Map<String, ArrivalModel> arrivals = new HashMap<>();
        for (Arm arm : systems.arms()) {
            arrival.apply(arm).ifPresent(model -> arrivals.put(arm.planned().system(), model));
        }
        if (!arrivals.keySet().containsAll(round.order())) {
            listener.on(new RunEvent.Noted("not measured: " + round.name() + ", because its load is not known"));
            return;
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<Taken> taken = attempt(round, attempt, systems, arrivals);
            boolean repeats = attempt < ATTEMPTS && isDisturbed(taken);
            keep(round, taken, !repeats);
            if (!repeats) {
                return;
            }
            listener.on(new RunEvent.RoundRepeated(systems.block(), round.name(), reasons(taken), round.estimate()));
        }
    }

    /** Ends early when it will be repeated. */
    private List<Taken> attempt(
            RoundActivity round, int attempt, BlockSystems systems, Map<String, ArrivalModel> arrivals)
            throws InterruptedException {
        systems.maintain();
        Map<String, Integer> count = new HashMap<>();
        Map<Integer, Draws> parts = new HashMap<>();
        List<Taken> taken = new ArrayList<>();
        for (String name : round.order()) {
            Arm arm = systems.arm(name);
            int slice = count.merge(name, 1, Integer::sum);
            String id =
                    round.condition().id().slice(round.round(), attempt, slice).value();
            PlannedWindow window = new PlannedWindow(
                    id,
                    round.condition().mix(),
                    Optional.ofNullable(arrivals.get(name)).orElseThrow(),
                    round.slice(),
                    Seeds.of(round.seed(), id));
            boolean quiet = systems.awaitQuiet(window.id(), wait);
            double loopNanos = loop.cpuNanos();
            // all arms make their first slice before any makes its second, so none draws what another one has not
            Draws draws = parts.computeIfAbsent(slice, first -> systems.draws().next());
            Measured measured = arm.system()
                    .measure(window.drawing(draws), round.condition().dose())
                    .with(WaitingArms.notQuiet(window.id(), quiet));
            systems.draws().drawn(measured.judged().window().load());
            taken.add(new Taken(arm, taken.size() + 1, attempt, measured, loopNanos));
            if (attempt < ATTEMPTS && isDisturbed(taken)) {
                break;
            }
        }
        return taken;
    }

    private static boolean isDisturbed(List<Taken> taken) {
        return ValidityReason.onlyDisturbances(reasons(taken));
    }

    private static List<ValidityReason> reasons(List<Taken> taken) {
        return taken.stream()
                .flatMap(slice -> slice.measured().judged().reasons().stream())
                .toList();
    }

    private void keep(RoundActivity round, List<Taken> taken, boolean used) {
        double last = loop.cpuNanos();
        for (int i = 0; i < taken.size(); i++) {
            Taken slice = taken.get(i);
            double after = i + 1 < taken.size() ? taken.get(i + 1).loopNanos() : last;
            Measured measured = slice.measured();
            List<ValidityReason> reasons = measured.judged().reasons();
            slice.arm()
                    .findings()
                    .add(new Slice(
                            round.condition().id(),
                            round.condition().kind(),
                            round.round(),
                            slice.position(),
                            slice.attempt(),
                            used,
                            reasons,
                            measured.waitingCpus(),
                            (slice.loopNanos() + after) / 2,
                            measured.judged().window()));
            reasons.stream()
                    .filter(reason -> !reason.code().isDisturbance())
                    .forEach(slice.arm().findings()::against);
        }
    }
}
