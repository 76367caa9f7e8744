package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.archduet.driver.ArrivalModel;
import org.archduet.harness.collect.ReferenceLoop;
import org.archduet.harness.launch.BareSystem;
import org.archduet.harness.launch.ProcessIds;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.plan.Condition;
import org.archduet.harness.plan.Load;
import org.archduet.harness.plan.RoundActivity;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.result.start.Slice;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arms that have work left before a slice. */
class NotQuietTest {
    private static final String REASON = ": the systems had not finished their work before it";
    private static final ArrivalModel RATE = new ArrivalModel.Poisson(300);
    private static final IdleWait NO_PATIENCE = new IdleWait(Duration.ofMillis(100), 0.05, Duration.ZERO);
    private static final RoundActivity ROUND = new RoundActivity(
            new Condition(
                    WindowId.main(WindowKind.OPEN_LOOP),
                    WindowKind.OPEN_LOOP,
                    Map.of("page", 3, "order", 1),
                    new Load.Fixed(RATE)),
            1,
            List.of("monolith", "microservices"),
            Duration.ofMillis(100),
            7);

    @TempDir
    Path folder;

    private final RecordedEvents told = new RecordedEvents();
    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void everySliceAfterThemIsDisturbedAndTheListenerIsTold() throws Exception {
        BlockSystems block = measured("while :; do :; done");

        assertThat(slices(block)).hasSize(3).allSatisfy(slice -> assertThat(slice.validity())
                .filteredOn(reason -> reason.detail().endsWith(REASON))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(Code.NOISY_ENVIRONMENT);
                    assertThat(reason.detail())
                            .startsWith("window " + slice.window().load().id());
                }));
        assertThat(notes())
                .isNotEmpty()
                .allMatch(note -> note.startsWith("the systems had not gone idle 0 s after their load stopped"));
    }

    @Test
    void idleArmsAreWaitedForWithoutAWord() throws Exception {
        BlockSystems block = measured("exec sleep 60");

        assertThat(slices(block))
                .hasSize(2)
                .flatExtracting(Slice::validity)
                .extracting(ValidityReason::detail)
                .noneMatch(detail -> detail.endsWith(REASON));
        assertThat(notes()).isEmpty();
    }

    private BlockSystems measured(String script) throws IOException, InterruptedException {
        process = new ProcessBuilder("sh", "-c", "exec 2>/dev/null; " + script).start();
        BlockSystems block = TestArms.block(new ScriptedSystem(), new FakeLoad(List.of()), folder, told);
        new MeasuredRounds(told, ReferenceLoop.warm(), NO_PATIENCE).measure(ROUND, block, arm -> Optional.of(RATE));
        return block;
    }

    private static List<Slice> slices(BlockSystems block) {
        return block.arms().stream()
                .flatMap(arm -> arm.findings().slices().stream())
                .toList();
    }

    private List<String> notes() {
        return told.events().stream()
                .filter(RunEvent.Noted.class::isInstance)
                .map(event -> ((RunEvent.Noted) event).note())
                .toList();
    }

    /** Its one process is the script. */
    private final class ScriptedSystem extends BareSystem {
        @Override
        public Optional<ProcessIds> processIds() {
            return Optional.of(new ProcessIds() {
                @Override
                public long of(RunningProcess of) {
                    return process.pid();
                }

                @Override
                public OptionalLong database() {
                    return OptionalLong.empty();
                }
            });
        }
    }
}
