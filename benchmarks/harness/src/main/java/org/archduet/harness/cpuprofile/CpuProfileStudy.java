package org.archduet.harness.cpuprofile;

import java.util.List;
import java.util.Optional;
import org.archduet.harness.block.ActivityRunner;
import org.archduet.harness.block.Study;
import org.archduet.harness.block.StudySession;
import org.archduet.harness.plan.StudyPlanner;

/**
 * What the CPU does in each process: a flame graph, and its stacks for the analysis, which cuts them into layers. Runs
 * where the experiment has its key, in every effort. Sampling costs CPU time, so it has a block that enters no
 * comparison.
 */
public final class CpuProfileStudy implements Study {

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Optional<StudyPlanner> planner(Request request) {
        return request.section(name())
                .map(section -> CpuProfileSettings.read(section, request.workload()))
                .map(settings -> new CpuProfilePlanner(settings, request.profile(), request.workload()));
    }

    @Override
    public StudySession open(Run run) {
        return new StudySession() {
            @Override
            public List<ActivityRunner<?>> runners() {
                return List.of(
                        new CpuProfileRunner(run.store().folder(), run.record().listener()));
            }
        };
    }
}
