package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.plan.PlannedStep;
import org.archduet.harness.run.RunEvent;
import org.junit.jupiter.api.Test;

class ActivityProgressTest {

    private final List<RunEvent> events = new ArrayList<>();
    private final ActivityProgress progress = new ActivityProgress("start", events::add);

    @Test
    void activitiesAreToldInTheirOrder() throws InterruptedException {
        progress.begin(step("launch", 5));
        progress.begin(step("audit", 2));

        assertThat(events)
                .containsExactly(
                        new RunEvent.StepBegan("start", "launch", Duration.ofSeconds(5)),
                        new RunEvent.StepBegan("start", "audit", Duration.ofSeconds(2)));
        assertThat(progress.current()).isEqualTo("audit");
    }

    @Test
    void anInterruptionEndsTheRunBeforeTheNextActivity() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> progress.begin(step("launch", 5))).isInstanceOf(InterruptedException.class);
        assertThat(events).isEmpty();
    }

    private static PlannedStep step(String name, int seconds) {
        return new PlannedStep(name, Duration.ofSeconds(seconds));
    }
}
