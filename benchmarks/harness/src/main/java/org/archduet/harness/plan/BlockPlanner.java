package org.archduet.harness.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.OperationSamples;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.StudyPlanner.PlannedArms;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.vocabulary.ArmRole;

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
    private final ProfileConditions conditions;
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
        this.conditions = new ProfileConditions(profile, workload);
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
        PlannedRounds all = new PlannedRounds(all(), orderSeed, turn, seed);
        PlannedRounds compared = new PlannedRounds(compared(), orderSeed, turn, seed);
        List<Activity> activities = new ArrayList<>();
        if (!profile.idle().isZero()) {
            activities.add(new IdleActivity(profile.idle()));
        }
        Condition usual = conditions.openLoop();
        activities.addAll(all.palindromes(usual, profile.rounds(), profile.openLoop()));
        factors.mixes()
                .forEach((label, mix) ->
                        activities.addAll(compared.palindromes(conditions.ofMix(label, mix), 1, profile.openLoop())));
        factors.doses()
                .forEach(dose -> activities.addAll(new DoseRounds(compared(), orderSeed)
                        .of(number, seed, dose, usual.mix(), usual.load(), profile.openLoop())));
        activities.addAll(all.palindromes(conditions.closedLoop(), 1, profile.closedLoop()));
        activities.addAll(grid(number, compared));
        for (String operation : alone) {
            activities.addAll(compared.once(conditions.closedLoopOf(operation), profile.perOperation()));
        }
        PlannedArms arms = new PlannedArms(number, ofFirstLevel(), compared.order(), seed);
        studies.forEach(study -> activities.addAll(study.activities(arms)));
        long replaySeed = Seeds.of(seed, "replay after load");
        activities.add(new ReplayActivity(
                OperationSamples.afterLoad(workload, replaySeed).size(), replaySeed));
        return List.copyOf(activities);
    }

    /** Loads below the knee, equal utilisation, loads beyond the knee. */
    private List<Activity> grid(int number, PlannedRounds compared) {
        List<Activity> activities = new ArrayList<>();
        List<Double> fractions = profile.grid().fractions();
        if (!fractions.isEmpty() || !profile.utilisation().length().isZero()) {
            activities.add(new GridActivity(number > 1));
        }
        List<RoundActivity> beyond = new ArrayList<>();
        for (int level = 1; level <= fractions.size(); level++) {
            List<RoundActivity> rounds = compared.palindromes(
                    conditions.load(level), 1, profile.grid().perLoad());
            if (fractions.get(level - 1) < 1) {
                activities.addAll(rounds);
            } else {
                beyond.addAll(rounds);
            }
        }
        activities.addAll(compared.palindromes(
                conditions.utilisation(), 1, profile.utilisation().length()));
        activities.addAll(beyond);
        return activities;
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
}
