package org.archduet.harness.warm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.warm.WarmUp.WarmUpResult;
import org.archduet.result.validity.Caution;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final Duration CHUNK = Duration.ofSeconds(3);
    private final List<String> done = new ArrayList<>();

    @Test
    void endsWhenThreeChunksAgree() throws InterruptedException {
        FakeArm arm = arm("a", 100, 150, 152, 200, 206, 210, 900);

        assertThat(warm(30, arm)).singleElement().satisfies(result -> {
            assertThat(result.length()).isEqualTo(Duration.ofSeconds(18));
            assertThat(result.steady()).isTrue();
            assertThat(result.quiet()).isTrue();
            assertThat(result.cautions()).isEmpty();
        });
        assertThat(arm.driven()).extracting(PlannedWindow::seed).doesNotHaveDuplicates();
        assertThat(arm.driven()).extracting(PlannedWindow::draws).containsOnlyNulls();
    }

    @Test
    void aWobbleOfSevenPercentIsSteadyAndAClimbOfTwelveIsNot() throws InterruptedException {
        assertThat(warm(30, arm("a", 100, 150, 140, 150, 900)))
                .extracting(WarmUpResult::length, WarmUpResult::steady)
                .containsExactly(tuple(Duration.ofSeconds(12), true));
        assertThat(warm(15, arm("a", 100, 112, 126, 141, 158)).get(0).cautions())
                .containsExactly(Caution.WARM_UP_UNFINISHED);
    }

    @Test
    void aClimbOfNinePercentAChunkIsNotSteadyThoughNeighboursAgree() throws InterruptedException {
        assertThat(warm(15, arm("a", 1000, 1090, 1188, 1295, 1412)).get(0).steady())
                .isFalse();
        assertThat(warm(30, arm("a", 1000, 1090, 1188, 1240, 1290, 9000)).get(0).length())
                .isEqualTo(Duration.ofSeconds(15));
        assertThat(warm(9, arm("a", 1412, 1295, 1188)).get(0).cautions()).containsExactly(Caution.WARM_UP_UNFINISHED);
    }

    @Test
    void throughputThatStandsStillWhileCompilersWorkIsNoEnd() throws InterruptedException {
        FakeArm arm = arm("a", 100, 101, 102, 103, 104, 900).compiling(0.5, 0.4, 0.4, 0.11, 0.10);

        assertThat(warm(30, arm)).singleElement().satisfies(result -> {
            assertThat(result.length()).isEqualTo(Duration.ofSeconds(15));
            assertThat(result.compilingShare()).isEqualTo(0.10);
        });
    }

    @Test
    void steadyAtTheCapWhileCompilersWorkIsStillCompiling() throws InterruptedException {
        assertThat(warm(9, arm("a", 100, 101, 102).compiling(0.5, 0.5, 0.5))
                        .get(0)
                        .cautions())
                .containsExactly(Caution.COMPILING);
    }

    @Test
    void endsAtTheCapWithACaution() throws InterruptedException {
        FakeArm arm = arm("a", 100, 150, 180, 240);

        assertThat(warm(8, arm).get(0).length()).isEqualTo(Duration.ofSeconds(8));
        assertThat(arm.driven()).extracting(PlannedWindow::duration).last().isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aSystemThatAnswersNothingIsNeverSteady() throws InterruptedException {
        assertThat(warm(9, arm("a", 0, 0, 0)).get(0).cautions()).containsExactly(Caution.WARM_UP_UNFINISHED);
    }

    @Test
    void noWarmUpDrivesNothing() throws InterruptedException {
        assertThat(warm(0, arm("a")).get(0).length()).isZero();
        assertThat(done).isEmpty();
    }

    @Test
    void anArmAloneRestsBetweenItsChunks() throws InterruptedException {
        warm(30, arm("a", 100, 100, 100));

        assertThat(done).containsExactly("a", "pause 1", "a", "pause 1", "a");
    }

    @Test
    void armsTakeTurnsAndTheOthersAreTheRest() throws InterruptedException {
        warm(30, arm("a", 100, 100, 100), arm("b", 50, 50, 50), arm("c", 70, 70, 70));

        assertThat(done).containsExactly("a", "b", "c", "a", "b", "c", "a", "b", "c");
    }

    @Test
    void anArmThatWasDoneEarlyIsAskedAgainAndTheLastIsNot() throws InterruptedException {
        List<WarmUpResult> results = warm(30, arm("a", 100, 100, 100, 101), arm("b", 50, 80, 90, 90, 90));

        assertThat(done).containsExactly("a", "b", "a", "b", "a", "b", "pause 1", "b", "pause 1", "b", "a");
        assertThat(results)
                .extracting(WarmUpResult::length)
                .containsExactly(Duration.ofSeconds(12), Duration.ofSeconds(15));
        assertThat(results).allMatch(WarmUpResult::steady);
    }

    @Test
    void anArmThatHasGoneColdIsWarmedUpAgain() throws InterruptedException {
        FakeArm cold = arm("a", 100, 100, 100, 60, 100, 100, 100).compiling(0, 0, 0, 0.3, 0.2, 0.1, 0);

        List<WarmUpResult> results = warm(30, cold, arm("b", 50, 80, 90, 90, 90));

        assertThat(done.subList(done.lastIndexOf("b") + 1, done.size()))
                .containsExactly("a", "pause 1", "a", "pause 1", "a", "pause 1", "a");
        assertThat(results).allMatch(result -> result.steady() && result.quiet());
    }

    @Test
    void theCapOfAnArmEndsItsOwnLoadOnly() throws InterruptedException {
        List<WarmUpResult> results = warm(12, arm("a", 10, 20, 40, 80), arm("b", 50, 50, 50, 50));

        assertThat(results)
                .extracting(WarmUpResult::length)
                .containsExactly(Duration.ofSeconds(12), Duration.ofSeconds(12));
        assertThat(results).extracting(WarmUpResult::steady).containsExactly(false, true);
        assertThat(done).endsWith("a", "b");
    }

    @Test
    void whatIsCompiledBetweenTwoChunksIsInNeither() throws InterruptedException {
        FakeArm arm = arm("a", 100, 100, 100).between(0.9);

        assertThat(warm(9, arm).get(0).quiet()).isTrue();
    }

    @Test
    void requestsAreCountedByOperationAndEachArmDrawsItsOwnChunksOneAfterTheOther() throws InterruptedException {
        FakeArm slow = arm("a", 10, 10, 10).drawing(DrawCursor.of(4));
        FakeArm fast = arm("b", 30, 30, 30).drawing(DrawCursor.of(4));

        List<WarmUpResult> results = warm(9, slow, fast);

        assertThat(results)
                .extracting(WarmUpResult::requests)
                .containsExactly(new TreeMap<>(Map.of("read", 30L)), new TreeMap<>(Map.of("read", 90L)));
        assertThat(fast.driven())
                .extracting(window -> window.draws().used().getOrDefault("n", 0L))
                .containsExactly(0L, 30L, 60L);
        assertThat(DrawCursor.of(4)
                        .furthest(results.stream().map(WarmUpResult::draws).toList())
                        .next()
                        .used())
                .containsExactly(Map.entry("n", 90L));
    }

    private FakeArm arm(String name, long... goodput) {
        return new FakeArm(name, done, goodput);
    }

    private List<WarmUpResult> warm(int capSeconds, FakeArm... arms) throws InterruptedException {
        Map<String, FakeArm> byTarget = new HashMap<>();
        List.of(arms).forEach(arm -> byTarget.put(arm.arm().target().toString(), arm));
        WarmUp warmUp = new WarmUp(
                (window, target, folder) -> byTarget.get(target.toString()).drive(window),
                Map.of("read", 1),
                new PlannedWarmUp(16, CHUNK, Duration.ofSeconds(capSeconds), 5),
                length -> done.add("pause " + length.toSeconds()));
        return warmUp.of(List.of(arms).stream().map(FakeArm::arm).toList());
    }
}
