package org.archduet.harness.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.block.ActivityRunner;
import org.archduet.harness.block.ActivityRunners;
import org.archduet.harness.block.BlockRunners;
import org.archduet.harness.block.Study;
import org.archduet.harness.block.StudySession;
import org.archduet.harness.capacity.CapacityStudy;
import org.archduet.harness.cpuprofile.CpuProfileStudy;

/** The list of all studies. A new one is one more line here. */
public final class Studies {

    /** In the order in which their activities are planned. */
    public static final List<Study> ALL = List.of(new CapacityStudy(), new CpuProfileStudy());

    private Studies() {}

    /** The names of all studies. */
    public static List<String> names() {
        return ALL.stream().map(Study::name).toList();
    }

    /** The studies' parts in one run. */
    static List<StudySession> open(List<Study> studies, Study.Run run) {
        return studies.stream().map(study -> study.open(run)).toList();
    }

    /** What the blocks and these studies can do with warm arms. */
    static ActivityRunners runners(Study.Run run, List<StudySession> sessions) {
        List<ActivityRunner<?>> runners = new ArrayList<>(BlockRunners.all(run));
        sessions.forEach(session -> runners.addAll(session.runners()));
        return new ActivityRunners(runners);
    }
}
