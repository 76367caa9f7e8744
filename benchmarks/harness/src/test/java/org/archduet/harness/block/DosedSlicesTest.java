package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.ArrivalModel;
import org.archduet.harness.collect.ReferenceLoop;
import org.archduet.harness.config.LiveKnob;
import org.archduet.harness.launch.BareSystem;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.LiveKnobs;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.plan.Condition;
import org.archduet.harness.plan.Load;
import org.archduet.harness.plan.PlannedDose;
import org.archduet.harness.plan.RoundActivity;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live knob is set before each slice of a dose and turned off after it. */
class DosedSlicesTest {
    private static final ArrivalModel RATE = new ArrivalModel.Poisson(300);
    private static final LiveKnob HOPS =
            new LiveKnob("hops", "shop", "/ops/hops", 4, "hop", "empty calls", 1, Map.of());

    @TempDir
    Path folder;

    private final List<Integer> set = new ArrayList<>();

    @Test
    void itIsSetAndTurnedOffForEachSlice() throws Exception {
        measure("hops", Optional.of(setting -> set.add(setting.amount())));
        assertThat(set).hasSizeGreaterThanOrEqualTo(4).startsWith(3, 0, 3, 0);
        assertThat(set.get(set.size() - 1)).isZero();
    }

    @Test
    void aSystemWithoutTheKnobRunsWithoutIt() throws Exception {
        measure("commits", Optional.empty());
        assertThat(set).isEmpty();
    }

    @Test
    void aKnobThatCannotBeSetIsAnError() {
        assertThatThrownBy(() -> measure("hops", Optional.empty()))
                .isInstanceOf(LaunchException.class)
                .hasMessage("shop was not given the secret of its live knobs, so hops cannot be set");
        assertThatThrownBy(() -> measure("hops", Optional.of(setting -> {
                    throw new LaunchException("status 403");
                })))
                .hasMessage("status 403");
    }

    private void measure(String knob, Optional<LiveKnobs> knobs) throws InterruptedException {
        RoundActivity round = new RoundActivity(
                new Condition(
                        WindowId.doseLevel(knob, 3),
                        WindowKind.DOSE_LEVEL,
                        Map.of("page", 3, "order", 1),
                        new Load.Fixed(RATE),
                        Optional.of(new PlannedDose(knob, 3))),
                1,
                List.of("monolith", "microservices"),
                Duration.ofMillis(100),
                7);
        BlockSystems block = TestArms.block(new Live(knobs), new FakeLoad(List.of()), folder, new RecordedEvents());
        new MeasuredRounds(new RecordedEvents(), ReferenceLoop.warm()).measure(round, block, arm -> Optional.of(RATE));
    }

    private static final class Live extends BareSystem {
        private final Optional<LiveKnobs> knobs;

        Live(Optional<LiveKnobs> knobs) {
            this.knobs = knobs;
        }

        @Override
        public SystemSpec spec() {
            return spec(Map.of(), List.of(), 1, Map.of("hops", HOPS));
        }

        @Override
        public Optional<LiveKnobs> liveKnobs() {
            return knobs;
        }
    }
}
