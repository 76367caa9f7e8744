package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.archduet.driver.ArrivalModel;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.block.FakeLoad.Fault;
import org.archduet.harness.collect.ReferenceLoop;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.launch.BareSystem;
import org.archduet.harness.plan.Condition;
import org.archduet.harness.plan.Load;
import org.archduet.harness.plan.RoundActivity;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunEvent.RoundRepeated;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.result.start.Slice;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a round is measured again, and what stands. */
class MeasuredRoundsTest {
    private static final ReferenceLoop LOOP = ReferenceLoop.warm();
    private static final ArrivalModel RATE = new ArrivalModel.Poisson(300);
    private static final RoundActivity ROUND = new RoundActivity(
            new Condition(
                    WindowId.main(WindowKind.OPEN_LOOP),
                    WindowKind.OPEN_LOOP,
                    Map.of("page", 3, "order", 1),
                    new Load.Fixed(RATE)),
            1,
            List.of("monolith", "microservices", "microservices", "monolith"),
            Duration.ofMillis(200),
            7);

    @TempDir
    Path folder;

    private final RecordedEvents told = new RecordedEvents();

    @Test
    void aQuietRoundIsMeasuredOnceInThePlannedOrder() throws Exception {
        FakeLoad load = new FakeLoad(List.of());
        BlockSystems block = measured(load, arm -> Optional.of(RATE));

        assertThat(slices(block, "monolith"))
                .extracting(Slice::position, Slice::attempt, Slice::used)
                .containsExactly(tuple(1, 1, true), tuple(4, 1, true));
        assertThat(slices(block, "microservices"))
                .extracting(Slice::position, Slice::attempt, Slice::used)
                .containsExactly(tuple(2, 1, true), tuple(3, 1, true));
        assertThat(load.driven().get(0))
                .as("the first slices of both arms")
                .isEqualTo(load.driven().get(1));
        assertThat(load.driven().get(2))
                .as("the second ones")
                .isEqualTo(load.driven().get(3));
        assertThat(load.driven().get(0).seed())
                .isNotEqualTo(load.driven().get(2).seed());
        assertThat(repeated()).isEmpty();
    }

    @Test
    void aDisturbedRoundIsMeasuredAgainAsAWholeWithOtherRequests() throws Exception {
        FakeLoad load = new FakeLoad(List.of(Fault.NONE, Fault.LATE));
        BlockSystems block = measured(load, arm -> Optional.of(RATE));

        assertThat(slices(block, "monolith"))
                .extracting(Slice::attempt, Slice::used)
                .containsExactly(tuple(1, false), tuple(2, true), tuple(2, true));
        assertThat(slices(block, "microservices"))
                .extracting(Slice::attempt, Slice::used)
                .containsExactly(tuple(1, false), tuple(2, true), tuple(2, true));
        assertThat(load.driven())
                .as("the first attempt ends where it was disturbed")
                .hasSize(2 + 4);
        List<Long> first =
                load.driven().subList(0, 2).stream().map(PlannedWindow::seed).toList();
        assertThat(load.driven().subList(2, 6)).extracting(PlannedWindow::seed).doesNotContainAnyElementsOf(first);
        assertThat(repeated()).singleElement().satisfies(event -> {
            assertThat(event.round()).isEqualTo(ROUND.name());
            assertThat(event.reasons()).extracting(ValidityReason::code).containsOnly(Code.DRIVER_LATE);
        });
        assertThat(block.arms())
                .allSatisfy(arm -> assertThat(arm.findings().reasons()).isEmpty());
    }

    @Test
    void whatTheSecondAttemptShowsStands() throws Exception {
        FakeLoad load = new FakeLoad(Collections.nCopies(5, Fault.LATE));
        BlockSystems block = measured(load, arm -> Optional.of(RATE));

        assertThat(load.driven()).hasSize(1 + 4);
        assertThat(repeated()).hasSize(1);
        assertThat(slices(block, "microservices")).hasSize(2).allSatisfy(slice -> {
            assertThat(slice.used()).isTrue();
            assertThat(ValidityReason.onlyDisturbances(slice.validity())).isTrue();
        });
        assertThat(block.arms())
                .as("a disturbance is a reason against the slice, not against the start")
                .allSatisfy(arm -> assertThat(arm.findings().reasons()).isEmpty());
    }

    @Test
    void whatIsMoreThanADisturbanceIsNotRepeatedAway() throws Exception {
        FakeLoad load = new FakeLoad(List.of(Fault.LATE_AND_LOST));
        BlockSystems block = measured(load, arm -> Optional.of(RATE));

        assertThat(repeated()).isEmpty();
        assertThat(load.driven()).hasSize(4);
        assertThat(slices(block, "monolith").get(0).validity())
                .extracting(ValidityReason::code)
                .contains(Code.DRIVER_LATE, Code.BOOKS);
        assertThat(block.arm("monolith").findings().reasons())
                .extracting(ValidityReason::code)
                .isNotEmpty()
                .containsOnly(Code.BOOKS);
        assertThat(block.arm("microservices").findings().reasons()).isEmpty();
    }

    @Test
    void aRoundWhoseLoadIsNotKnownForAnArmIsLeftOut() throws Exception {
        FakeLoad load = new FakeLoad(List.of());
        BlockSystems block =
                measured(load, arm -> arm.planned().system().equals("monolith") ? Optional.of(RATE) : Optional.empty());

        assertThat(load.driven()).isEmpty();
        assertThat(slices(block, "monolith")).isEmpty();
        assertThat(told.events())
                .containsExactly(
                        new RunEvent.Noted("not measured: " + ROUND.name() + ", because its load is not known"));
    }

    private BlockSystems measured(FakeLoad load, Function<Arm, Optional<ArrivalModel>> arrival) throws Exception {
        BlockSystems block = TestArms.block(new BareSystem(), load, folder, told);
        new MeasuredRounds(told, LOOP).measure(ROUND, block, arrival);
        return block;
    }

    private static List<Slice> slices(BlockSystems block, String arm) {
        return block.arm(arm).findings().slices();
    }

    private List<RoundRepeated> repeated() {
        return told.events().stream()
                .filter(RoundRepeated.class::isInstance)
                .map(RoundRepeated.class::cast)
                .toList();
    }
}
