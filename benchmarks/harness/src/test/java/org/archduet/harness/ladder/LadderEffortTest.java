package org.archduet.harness.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.archduet.harness.plan.Profiles;
import org.junit.jupiter.api.Test;

class LadderEffortTest {

    @Test
    void everyProfileHasOneAndLargerOnesMeasureMore() {
        int forks = 0;
        Duration measured = Duration.ZERO;
        for (String name : Profiles.names()) {
            LadderEffort effort = LadderEffort.of(Profiles.named(name));
            Duration all = effort.iteration().multipliedBy((long) effort.forks() * effort.iterations());
            assertThat(effort.forks()).as(name).isGreaterThan(forks);
            assertThat(all).as(name).isGreaterThan(measured);
            forks = effort.forks();
            measured = all;
        }
    }

    @Test
    void isWrittenAsOptionsOfJmh() {
        LadderEffort effort = new LadderEffort(5, 2, Duration.ofMillis(500), 3, Duration.ofSeconds(1));

        assertThat(String.join(" ", effort.options())).isEqualTo("-f 5 -wi 2 -w 500ms -i 4 -r 1000ms");
    }
}
