package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.harness.collect.SurroundingsReading.Spent;
import org.archduet.harness.testsystem.Await;
import org.archduet.harness.testsystem.BusyNeighbour;
import org.archduet.result.start.Surroundings.Neighbour;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final double SECOND = 1e9;

    private final Map<Long, Spent> before = new HashMap<>();
    private final Map<Long, Spent> after = new HashMap<>();
    private double all = 10;

    @Test
    void theBusiestComesFirstAndOursAreLeftOut() {
        process(10, new Spent(1, 100, 0), new Spent(1, 110, 0));
        process(11, new Spent(1, 100, 0), new Spent(1, 150, 0));
        process(12, new Spent(1, 100, 0), new Spent(1, 190, 0));
        process(13, new Spent(1, 100, 0), new Spent(1, 100, 0));

        assertThat(busiest(12L))
                .containsExactly(new Neighbour("called 11", 11, 0.5), new Neighbour("called 10", 10, 0.1));
    }

    @Test
    void whatAParentReapedCountsFromTheFirstReadingOn() {
        process(20, new Spent(1, 0, 0), new Spent(1, 0, 720));
        before.put(21L, new Spent(20, 700, 0));

        assertThat(busiest()).containsExactly(new Neighbour("called 20", 20, 0.2));
    }

    @Test
    void aProcessThatCameMeanwhileCountsInFull() {
        after.put(30L, new Spent(1, 30, 0));

        assertThat(busiest()).containsExactly(new Neighbour("called 30", 30, 0.3));
    }

    @Test
    void whatCameThroughAParentThatIsGoneTooCountsFromTheFirstReadingOn() {
        process(40, new Spent(1, 0, 0), new Spent(1, 0, 1440));
        before.put(41L, new Spent(40, 10, 0));
        before.put(42L, new Spent(41, 1400, 0));

        assertThat(busiest()).containsExactly(new Neighbour("called 40", 40, 0.3));
    }

    @Test
    void whatAnAncestorReapedOfOrphansCountsFromTheFirstReadingOn() {
        process(1, new Spent(0, 0, 0), new Spent(0, 0, 1400));
        process(50, new Spent(1, 0, 0), new Spent(1, 0, 30));
        before.put(51L, new Spent(50, 10, 0));
        before.put(52L, new Spent(51, 1400, 0));

        assertThat(busiest()).isEmpty();
    }

    @Test
    void togetherTheyNeverExceedWhatAllOthersUsed() {
        process(60, new Spent(1, 0, 0), new Spent(1, 142, 0));
        process(61, new Spent(1, 0, 0), new Spent(1, 20, 0));
        all = 0.4;

        assertThat(busiest()).containsExactly(new Neighbour("called 60", 60, 0.4));
    }

    @Test
    void aRealOneIsFoundByItsNameWithoutItsArguments() throws Exception {
        ResourceProbe probe = new ResourceProbe(List.of());
        try (BusyNeighbour neighbour = BusyNeighbour.onEveryCore()) {
            ResourceReading from = probe.read();
            assertThat(neighbour.isBusy()).isTrue();
            // on a machine with much other work it takes a while to be among the busiest
            Await.until(
                    "the neighbour is named",
                    Duration.ofSeconds(30),
                    () -> probe.cost(from, probe.read()).surroundings().neighbours().stream()
                            .anyMatch(found -> neighbour.pids().contains(found.pid())
                                    && found.command().matches("(sh|dash|bash|busybox)")));
        }
    }

    private void process(long pid, Spent then, Spent now) {
        before.put(pid, then);
        after.put(pid, now);
    }

    private List<Neighbour> busiest(Long... ours) {
        return new Neighbours(new SurroundingsReading(before, null, null), new SurroundingsReading(after, null, null))
                .busiest(Set.of(ours), SECOND, all, pid -> "called " + pid);
    }
}
