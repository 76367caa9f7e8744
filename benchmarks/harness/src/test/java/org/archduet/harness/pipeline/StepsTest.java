package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.plan.PlannedStep;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final List<RunEvent> told = new ArrayList<>();
    private final Steps steps = new Steps(
            "trial",
            List.of(step("launch", 5), step("open-loop", 10), step("closed-loop", 6), step("audit", 2)),
            told::add);

    @Test
    void stepsLeftOutAreNeitherToldNorExpected() throws InterruptedException {
        steps.next();
        steps.next();
        steps.last();
        assertThat(told)
                .containsExactly(
                        new RunEvent.StepBegan("trial", "launch", Duration.ofSeconds(5)),
                        new RunEvent.StepBegan("trial", "open-loop", Duration.ofSeconds(10)),
                        new RunEvent.StepBegan("trial", "audit", Duration.ofSeconds(2)));
        assertThat(steps.current()).isEqualTo("audit");
        assertThat(steps.expected()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void theLastStepIsLastAlsoWhenNoneIsLeftOut() throws InterruptedException {
        steps.next();
        steps.next();
        steps.next();
        steps.last();
        assertThat(steps.current()).isEqualTo("audit");
        assertThat(steps.expected()).isEqualTo(Duration.ofSeconds(23));
    }

    private static PlannedStep step(String name, int seconds) {
        return new PlannedStep(name, Duration.ofSeconds(seconds));
    }
}
