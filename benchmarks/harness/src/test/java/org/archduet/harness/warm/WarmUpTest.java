package org.archduet.harness.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.testshop.Loads;
import org.archduet.harness.warm.WarmUp.WarmUpResult;
import org.archduet.result.validity.Caution;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final List<PlannedWindow> driven = new ArrayList<>();
    private List<Double> shares = List.of();

    @Test
    void endsWhenThreeChunksAgree() {
        WarmUpResult result = warm(Duration.ofSeconds(3), Duration.ofSeconds(30), 100, 150, 152, 200, 206, 210, 900);

        assertThat(result).isEqualTo(new WarmUpResult(Duration.ofSeconds(18), List.of()));
        assertThat(driven).extracting(PlannedWindow::seed).doesNotHaveDuplicates();
    }

    @Test
    void aWobbleOfSevenPercentIsSteadyAndAClimbOfTwelveIsNot() {
        assertThat(warm(Duration.ofSeconds(3), Duration.ofSeconds(30), 100, 150, 140, 150, 900))
                .isEqualTo(new WarmUpResult(Duration.ofSeconds(12), List.of()));
        driven.clear();
        assertThat(warm(Duration.ofSeconds(3), Duration.ofSeconds(15), 100, 112, 126, 141, 158)
                        .cautions())
                .containsExactly(Caution.WARM_UP_UNFINISHED);
    }

    @Test
    void aClimbOfNinePercentAChunkIsNotSteadyThoughNeighboursAgree() {
        assertThat(warm(Duration.ofSeconds(3), Duration.ofSeconds(15), 1000, 1090, 1188, 1295, 1412))
                .isEqualTo(new WarmUpResult(Duration.ofSeconds(15), List.of(Caution.WARM_UP_UNFINISHED)));
        driven.clear();
        assertThat(warm(Duration.ofSeconds(3), Duration.ofSeconds(30), 1000, 1090, 1188, 1240, 1290, 9000))
                .isEqualTo(new WarmUpResult(Duration.ofSeconds(15), List.of()));
        driven.clear();
        assertThat(warm(Duration.ofSeconds(3), Duration.ofSeconds(9), 1412, 1295, 1188)
                        .cautions())
                .containsExactly(Caution.WARM_UP_UNFINISHED);
    }

    @Test
    void aCapOfThreeChunksEndsSteadyOnlyWhenTheFirstAgreesWithTheLast() {
        assertThat(warm(Duration.ofSeconds(5), Duration.ofSeconds(14), 200, 204, 208))
                .isEqualTo(new WarmUpResult(Duration.ofSeconds(14), List.of()));
        driven.clear();
        assertThat(warm(Duration.ofSeconds(5), Duration.ofSeconds(14), 100, 200, 204))
                .isEqualTo(new WarmUpResult(Duration.ofSeconds(14), List.of(Caution.WARM_UP_UNFINISHED)));
    }

    @Test
    void throughputThatStandsStillWhileCompilersWorkIsNoEnd() {
        shares = List.of(0.5, 0.4, 0.4, 0.11, 0.10);

        WarmUpResult result = warm(Duration.ofSeconds(3), Duration.ofSeconds(30), 100, 101, 102, 103, 104, 900);

        assertThat(result).isEqualTo(new WarmUpResult(Duration.ofSeconds(15), List.of()));
    }

    @Test
    void steadyAtTheCapWhileCompilersWorkIsNotUnfinished() {
        shares = List.of(0.5, 0.5, 0.5);

        WarmUpResult result = warm(Duration.ofSeconds(3), Duration.ofSeconds(9), 100, 101, 102);

        assertThat(result).isEqualTo(new WarmUpResult(Duration.ofSeconds(9), List.of()));
    }

    @Test
    void endsAtTheCapWithACaution() {
        WarmUpResult result = warm(Duration.ofSeconds(3), Duration.ofSeconds(8), 100, 150, 180, 240);

        assertThat(result).isEqualTo(new WarmUpResult(Duration.ofSeconds(8), List.of(Caution.WARM_UP_UNFINISHED)));
        assertThat(driven).extracting(PlannedWindow::duration).last().isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aSystemThatAnswersNothingIsNeverSteady() {
        assertThat(warm(Duration.ofSeconds(1), Duration.ofSeconds(3), 0, 0, 0).cautions())
                .containsExactly(Caution.WARM_UP_UNFINISHED);
    }

    @Test
    void noWarmUpDrivesNothing() {
        assertThat(warm(Duration.ofSeconds(1), Duration.ZERO).length()).isZero();
        assertThat(driven).isEmpty();
    }

    private WarmUpResult warm(Duration chunk, Duration cap, long... goodput) {
        WarmUp warmUp = new WarmUp(
                (window, target, folder) -> {
                    driven.add(window);
                    return Loads.closed(goodput[driven.size() - 1]);
                },
                Map.of("read", 1),
                () -> driven.isEmpty() || shares.isEmpty() ? 0 : shares.get(driven.size() - 1));
        return warmUp.of(URI.create("http://localhost"), new PlannedWarmUp(16, chunk, cap, 5), Path.of("nowhere"));
    }
}
