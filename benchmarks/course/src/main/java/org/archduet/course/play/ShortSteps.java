package org.archduet.course.play;

import java.time.Duration;
import org.archduet.course.lab.Action;
import org.archduet.course.lab.Step;
import org.archduet.harness.plan.Profiles;

/** Steps that only show that everything works. */
final class ShortSteps {

    private static final Duration LONGEST_LOAD = Duration.ofSeconds(2);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(1);

    /** The shortest profile comes first. */
    private static final String PROFILE = Profiles.names().get(0);

    private ShortSteps() {}

    static Step of(Step step) {
        if (step instanceof Step.Run run) {
            return new Step.Run(run.name(), run.experiment(), PROFILE, run.share());
        }
        if (step instanceof Step.Ladder ladder) {
            return new Step.Ladder(ladder.name(), PROFILE, ladder.rungs(), ladder.share());
        }
        if (step instanceof Step.Up up) {
            return new Step.Up(
                    up.name(),
                    up.system(),
                    up.knobs(),
                    up.actions().stream().map(ShortSteps::of).toList());
        }
        return step;
    }

    private static Action of(Action action) {
        return action instanceof Action.Load load ? load.within(LONGEST_LOAD, LONGEST_WARM_UP) : action;
    }
}
