package org.archduet.harness.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.OperationSamples;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.StudyPlanner.PlannedArms;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.vocabulary.ArmRole;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Plans a block. The rounds of the primary metrics come first, in all arms alike: the open loop, whose identical
 * requests keep the states of all arms alike (also with other mixes or doses, where the experiment varies them), then
 * the closed loop, whose peaks give the scale of the grid of loads. Loads below the knee follow, then what lets states
 * diverge most: loads beyond it, operations alone, studies. The second copy of the baseline, and the arms of later
 * levels of a factor, take part in the rounds of the primary metrics only, because each of their slices costs time
 * that the others could use.
 */
final class BlockPlanner {
    private final Profile profile;
    private final Workload workload;
    private final List<PlannedSystem> systems;
    private final PlannedFactors factors;
    private final List<String> alone;
    private final List<StudyPlanner> studies;
    private final long orderSeed;

    /**
     * Plans blocks of some arms.
     *
     * @param systems that each of the blocks holds
     * @param alone operations that run alone
     * @param orderSeed decides which arm takes which place of the orders, in the whole run
     */
    BlockPlanner(
            Profile profile,
            Workload workload,
            List<PlannedSystem> systems,
            PlannedFactors factors,
            List<String> alone,
            List<StudyPlanner> studies,
            long orderSeed) {
        this.factors = factors;
        this.alone = List.copyOf(alone);
        this.orderSeed = orderSeed;
        this.profile = profile;
        this.workload = workload;
        this.systems = systems;
        this.studies = studies;
    }

    /**
     * One of them.
     *
     * @param number 1-based among all blocks of the run
     * @param turn 1-based among the blocks of these arms
     */
    Block block(int number, int turn, long seed) {
        List<PlannedSystem> order = new RoundOrder(all(), orderSeed)
                .once(turn).stream().map(this::system).toList();
        LaunchPlanner launches = new LaunchPlanner(profile, workload);
        List<PlannedStart> starts = IntStream.range(0, order.size())
                .mapToObj(i -> new PlannedStart(
                        RunFolder.startId(number, order.get(i).name()),
                        number,
                        i + 1,
                        order.get(i).name(),
                        seed,
                        launches.launch(order.get(i))))
                .toList();
        return new Block(
                number,
                seed,
                starts,
                launches.warmUpStep(systems),
                launches.warmUp(seed),
                activities(number, turn, seed));
    }

    private List<Activity> activities(int number, int turn, long seed) {
        Rounds all = new Rounds(all(), turn, seed);
        Rounds compared = new Rounds(compared(), turn, seed);
        List<Activity> activities = new ArrayList<>();
        if (!profile.idle().isZero()) {
            activities.add(new IdleActivity(profile.idle()));
        }
        activities.addAll(all.palindromes(
                openLoop(WindowId.main(WindowKind.OPEN_LOOP), WindowKind.OPEN_LOOP, workload.mix()),
                profile.rounds(),
                profile.openLoop()));
        factors.mixes()
                .forEach((label, mix) -> activities.addAll(compared.palindromes(
                        openLoop(WindowId.mixLevel(label), WindowKind.MIX_LEVEL, mix), 1, profile.openLoop())));
        Condition usual = openLoop(WindowId.main(WindowKind.OPEN_LOOP), WindowKind.OPEN_LOOP, workload.mix());
        factors.doses()
                .forEach(dose -> activities.addAll(new DoseRounds(compared(), orderSeed)
                        .of(number, seed, dose, usual.mix(), usual.load(), profile.openLoop())));
        activities.addAll(all.palindromes(
                closedLoop(WindowId.main(WindowKind.CLOSED_LOOP), workload.mix()), 1, profile.closedLoop()));
        activities.addAll(grid(compared));
        for (String operation : alone) {
            activities.addAll(compared.once(
                    closedLoop(WindowId.closedLoopOf(operation), Map.of(operation, 1)), profile.perOperation()));
        }
        PlannedArms arms = new PlannedArms(number, ofFirstLevel(), compared.order(), seed);
        studies.forEach(study -> activities.addAll(study.activities(arms)));
        long replaySeed = Seeds.of(seed, "replay after load");
        activities.add(new ReplayActivity(
                OperationSamples.afterLoad(workload, replaySeed).size(), replaySeed));
        return List.copyOf(activities);
    }

    /** Loads below the knee, equal utilisation, loads beyond the knee. */
    private List<Activity> grid(Rounds compared) {
        List<Activity> activities = new ArrayList<>();
        List<Double> fractions = profile.grid().fractions();
        if (!fractions.isEmpty() || !profile.utilisation().length().isZero()) {
            activities.add(new GridActivity());
        }
        List<RoundActivity> beyond = new ArrayList<>();
        for (int level = 1; level <= fractions.size(); level++) {
            List<RoundActivity> rounds =
                    compared.palindromes(load(level), 1, profile.grid().perLoad());
            if (fractions.get(level - 1) < 1) {
                activities.addAll(rounds);
            } else {
                beyond.addAll(rounds);
            }
        }
        activities.addAll(
                compared.palindromes(utilisation(), 1, profile.utilisation().length()));
        activities.addAll(beyond);
        return activities;
    }

    private Condition openLoop(WindowId id, WindowKind kind, Map<String, Integer> mix) {
        double rate = profile.offeredLoad().perSecond(workload.rates());
        return new Condition(
                id, kind, mix, new Load.Fixed(workload.rates().arrivals().at(rate)));
    }

    private Condition load(int level) {
        return new Condition(
                WindowId.loadOfGrid(level),
                WindowKind.LOAD,
                workload.mix(),
                new Load.OfGrid(level, workload.rates().arrivals()));
    }

    private Condition utilisation() {
        return new Condition(
                WindowId.main(WindowKind.UTILISATION),
                WindowKind.UTILISATION,
                workload.mix(),
                new Load.AtUtilisation(
                        profile.utilisation().fraction(), workload.rates().arrivals()));
    }

    private Condition closedLoop(WindowId id, Map<String, Integer> mix) {
        return new Condition(
                id,
                WindowKind.CLOSED_LOOP,
                mix,
                new Load.Fixed(new ArrivalModel.ClosedLoop(workload.rates().closedLoopUsers(), Duration.ZERO)));
    }

    private List<PlannedSystem> ofFirstLevel() {
        return systems.stream()
                .filter(system -> !factors.runsAtLaterLevel(system.name()))
                .toList();
    }

    private List<String> all() {
        return systems.stream().map(PlannedSystem::name).toList();
    }

    /** All, when they are copies of one system: then the copies are what is compared. */
    private List<String> compared() {
        List<String> names = ofFirstLevel().stream()
                .filter(system -> system.role() == ArmRole.COMPARED)
                .map(PlannedSystem::name)
                .toList();
        return names.size() < 2 ? all() : names;
    }

    private PlannedSystem system(String name) {
        return systems.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Plans rounds of some arms. Each takes the next order of the design; a block begins one order further than the one
     * of the same arms before it, so that no condition has the same order in all blocks.
     */
    private final class Rounds {
        private final RoundOrder order;
        private final long seed;
        private int count;

        Rounds(List<String> arms, int turn, long seed) {
            this.order = new RoundOrder(arms, orderSeed);
            this.count = turn - 1;
            this.seed = seed;
        }

        RoundOrder order() {
            return order;
        }

        /** @param time of an arm over all rounds; zero for none */
        List<RoundActivity> palindromes(Condition condition, int rounds, Duration time) {
            return IntStream.rangeClosed(1, time.isZero() ? 0 : rounds)
                    .mapToObj(round -> round(condition, round, order.palindrome(++count), time.dividedBy(2L * rounds)))
                    .toList();
        }

        /** @param time of an arm; zero for none */
        List<RoundActivity> once(Condition condition, Duration time) {
            return time.isZero() ? List.of() : List.of(round(condition, 1, order.once(++count), time));
        }

        private RoundActivity round(Condition condition, int round, List<String> arms, Duration slice) {
            return new RoundActivity(condition, round, arms, slice, Seeds.of(seed, condition.id() + " round " + round));
        }
    }
}
