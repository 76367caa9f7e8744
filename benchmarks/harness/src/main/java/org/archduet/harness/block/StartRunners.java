package org.archduet.harness.block;

import java.util.List;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.plan.IdleActivity;
import org.archduet.harness.plan.WindowActivity;

/** What every start does: idle time, windows, and a replay after them. */
public final class StartRunners {
    private StartRunners() {}

    /** All of them. */
    public static List<ActivityRunner<?>> all(Study.Run run) {
        EarlierTranscripts earlier = new EarlierTranscripts(run.setup().plan(), run.store());
        return List.of(
                new Idle(),
                new MeasuredWindow(),
                new AfterLoadRunner(run.setup().workload(), earlier));
    }

    private static final class Idle implements ActivityRunner<IdleActivity> {
        @Override
        public Class<IdleActivity> kind() {
            return IdleActivity.class;
        }

        @Override
        public void run(IdleActivity activity, BlockSystems systems) throws InterruptedException {
            for (Arm arm : systems.arms()) {
                arm.findings().idle(arm.system().idle(activity.length()));
            }
        }
    }

    private static final class MeasuredWindow implements ActivityRunner<WindowActivity> {
        @Override
        public Class<WindowActivity> kind() {
            return WindowActivity.class;
        }

        @Override
        public void run(WindowActivity activity, BlockSystems systems) throws InterruptedException {
            for (Arm arm : systems.arms()) {
                if (!arm.findings().windows().isEmpty()) {
                    arm.system().awaitIdle(activity.name());
                }
                arm.findings().add(arm.system().measure(activity.window()).judged());
            }
        }
    }
}
