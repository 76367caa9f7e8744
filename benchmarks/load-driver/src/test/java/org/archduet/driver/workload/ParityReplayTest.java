package org.archduet.driver.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParityReplayTest {
    private final Workload workload = WorkloadReader.parse("shop.yaml", Examples.SHOP);

    @Test
    void systemsThatAnswerAlikeAreAskedTheSame() {
        assertThat(described(replayed(4, 200))).isEqualTo(described(replayed(4, 200)));
        assertThat(described(replayed(4, 200))).isNotEqualTo(described(replayed(5, 200)));
    }

    @Test
    void repetitionsSendAnEarlierRequestVerbatim() {
        List<ParityReplay.Step> steps = replayed(4, 200);
        List<ParityReplay.Step> repetitions =
                steps.stream().filter(step -> step.repeatOf() != null).toList();

        assertThat(repetitions).isNotEmpty().allSatisfy(step -> {
            ParityReplay.Step first = steps.get(step.repeatOf());
            assertThat(first.operation()).isEqualTo("checkout");
            assertThat(first.index()).isLessThan(step.index());
            assertThat(step.request().body()).isEqualTo(first.request().body());
            assertThat(step.request().headers()).isEqualTo(first.request().headers());
            assertThat(step.request().expectation()).isInstanceOf(Expectation.SameAsFirst.class);
        });
    }

    @Test
    void capturedValuesComeFromAnswers() {
        assertThat(replayed(4, 200))
                .filteredOn(step -> step.operation().equals("created"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.request().path()).matches("/orders/o-\\d+"));
    }

    private List<ParityReplay.Step> replayed(long seed, int count) {
        ParityReplay replay = new ParityReplay(workload, seed);
        List<ParityReplay.Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ParityReplay.Step step = replay.next();
            steps.add(step);
            replay.answered(step, step.operation().equals("checkout") ? "{\"orderId\":\"o-" + i + "\"}" : "not json");
        }
        return steps;
    }

    private static List<String> described(List<ParityReplay.Step> steps) {
        return steps.stream()
                .map(step -> step.index() + step.operation() + step.request().path() + step.repeatOf())
                .toList();
    }
}
