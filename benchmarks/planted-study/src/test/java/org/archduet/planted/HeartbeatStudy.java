package org.archduet.planted;

import java.util.List;
import java.util.Optional;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.block.ActivityRunner;
import org.archduet.harness.block.Study;
import org.archduet.harness.block.StudySession;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.StudyPlanner;

/** Measures heartbeats in every start of an experiment that says {@code heartbeat: {beats: 20}}. */
final class HeartbeatStudy implements Study {

    @Override
    public String name() {
        return "heartbeat";
    }

    @Override
    public Optional<StudyPlanner> planner(Request request) {
        return request.section(name()).map(HeartbeatStudy::planner);
    }

    private static StudyPlanner planner(YamlSection section) {
        int beats = section.integer("beats", 1, 1000);
        section.end();
        return new StudyPlanner() {
            @Override
            public List<Activity> activities(PlannedArms block) {
                return List.of(new HeartbeatActivity(beats));
            }
        };
    }

    @Override
    public StudySession open(Run run) {
        return new StudySession() {
            @Override
            public List<ActivityRunner<?>> runners() {
                return List.of(new HeartbeatRunner(run.store().folder()));
            }
        };
    }
}
