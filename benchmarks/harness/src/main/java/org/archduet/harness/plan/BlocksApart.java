package org.archduet.harness.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.StudyPlanner.Apart;
import org.archduet.harness.plan.StudyPlanner.PlannedArms;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.vocabulary.ArmRole;

/**
 * Plans the blocks that enter no comparison: launched, verified and warmed up as any other, then only what the study
 * asks for. Second copies and the arms of later levels of a factor take no part.
 */
final class BlocksApart {
    private final Profile profile;
    private final Workload workload;
    private final List<PlannedSystem> systems;

    BlocksApart(Profile profile, Workload workload, List<PlannedSystem> systems, PlannedFactors factors) {
        this.profile = profile;
        this.workload = workload;
        this.systems = systems.stream()
                .filter(system -> system.role() == ArmRole.COMPARED && !factors.runsAtLaterLevel(system.name()))
                .toList();
    }

    /**
     * One block for each study that asks for one.
     *
     * @param before number of the last block that is compared
     * @param experimentSeed of the whole run
     */
    List<BlockApart> after(int before, List<StudyPlanner> studies, long experimentSeed) {
        List<BlockApart> blocks = new ArrayList<>();
        for (StudyPlanner study : studies) {
            int number = before + blocks.size() + 1;
            long seed = Seeds.of(experimentSeed, "block apart " + number);
            List<String> names = systems.stream().map(PlannedSystem::name).toList();
            study.apart(new PlannedArms(number, systems, new RoundOrder(names, seed), seed))
                    .ifPresent(asked -> blocks.add(new BlockApart(asked.name(), block(number, seed, asked))));
        }
        return List.copyOf(blocks);
    }

    private Block block(int number, long seed, Apart asked) {
        LaunchPlanner launches = new LaunchPlanner(profile, workload);
        List<PlannedStart> starts = IntStream.range(0, systems.size())
                .mapToObj(i -> new PlannedStart(
                        RunFolder.startId(number, systems.get(i).name()),
                        number,
                        i + 1,
                        systems.get(i).name(),
                        seed,
                        launches.launch(systems.get(i))))
                .toList();
        return new Block(number, seed, starts, launches.warmUpStep(systems), launches.warmUp(seed), asked.activities());
    }
}
