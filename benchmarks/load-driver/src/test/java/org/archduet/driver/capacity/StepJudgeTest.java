package org.archduet.driver.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.IntervalLogWriter;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.ResponseSeconds;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.result.capacity.CapacityStep.Verdict;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.Scheduling;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepJudgeTest {
    private static final long MILLI = 1_000_000;
    private static final int SECONDS = 6;
    private static final int PER_SECOND = 500;
    private static final StepJudge JUDGE = new StepJudge(new Slo(0.99, Duration.ofMillis(50), 0.001));

    @Test
    void passesWhenTheUpperBoundIsWithinTheLimit() {
        assertThat(verdict(i -> 10 * MILLI)).isEqualTo(Answer.PASS);
        // 10 of 3,000: well below 1 %, spread evenly
        assertThat(verdict(i -> i % 300 == 0 ? 60 * MILLI : 10 * MILLI)).isEqualTo(Answer.PASS);
    }

    @Test
    void aPercentileThatIsOnlyJustWithinTheLimitDecidesNothing() {
        // 28 of 3,000 beyond the limit: p99 is within it, its upper bound is not
        assertThat(verdict(i -> i % 107 == 0 ? 60 * MILLI : 10 * MILLI)).isEqualTo(Answer.UNDECIDED);
    }

    @Test
    void failsWhenTheLowerBoundIsBeyondTheLimit() {
        assertThat(verdict(i -> i % 50 == 0 ? 60 * MILLI : 10 * MILLI)).isEqualTo(Answer.FAIL);
    }

    @Test
    void requestsThatAreSlowTogetherCountAsFewerSamples() {
        // 60 of 3,000 as above, but all in one second: one bad moment shows little about the rate
        assertThat(verdict(i -> i < 60 ? 60 * MILLI : 10 * MILLI)).isEqualTo(Answer.UNDECIDED);
    }

    @Test
    void tooFewSamplesDecideNothing() {
        WindowRecord few = window(20, i -> 10 * MILLI, 0);
        assertThat(judged(few, List.of()).answer()).isEqualTo(Answer.UNDECIDED);
        assertThat(judged(few, List.of()).bounds().highNanos()).isNull();
    }

    @Test
    void failuresCountAsSlowerThanAllOthersAndHaveALimitOfTheirOwn() {
        assertThat(judged(window(PER_SECOND, i -> 10 * MILLI, 3), List.of()).answer())
                .isEqualTo(Answer.PASS);
        assertThat(judged(window(PER_SECOND, i -> 10 * MILLI, 4), List.of()).answer())
                .isEqualTo(Answer.FAIL);
        assertThat(judged(window(PER_SECOND, i -> 10 * MILLI, 100), List.of())
                        .bounds()
                        .lowNanos())
                .as("more than 1 % failed: no answered request is that slow")
                .isNull();
    }

    @Test
    void aGrowingBacklogDoesNotPass() {
        assertThat(verdict(i -> i < 2_000 ? 10 * MILLI : 30 * MILLI)).isEqualTo(Answer.UNDECIDED);
    }

    /**
     * 100 ms are a sixtieth of the window: more than 1 % of the answers come after its end, though nothing piles up.
     */
    @Test
    void answersThatAreUnderWayAtTheEndAreNotLost() {
        StepJudge patient = new StepJudge(new Slo(0.99, Duration.ofMillis(200), 0.001));

        assertThat(patient.of(
                                Measurement.of(window(PER_SECOND, i -> 100 * MILLI, 0), ""),
                                ResponseSeconds.of(window(PER_SECOND, i -> 100 * MILLI, 0)),
                                List.of())
                        .answer())
                .isEqualTo(Answer.PASS);
    }

    /** One answer in 10.2 instead of one in 10: 2 % are not answered in time, and the backlog explains itself. */
    @Test
    void aBacklogDoesNotExcuseItself() {
        StepJudge patient = new StepJudge(new Slo(0.99, Duration.ofMillis(200), 0.001));
        WindowRecord behind = window(PER_SECOND, i -> MILLI + i * MILLI / 25, 0);

        assertThat(patient.of(Measurement.of(behind, ""), ResponseSeconds.of(behind), List.of())
                        .answer())
                .isEqualTo(Answer.FAIL);
    }

    @Test
    void anInstrumentThatCannotBeTrustedSaysNothing() {
        assertThat(against(Code.DRIVER_LATE)).isEqualTo(Answer.DRIVER_LIMITED);
        assertThat(against(Code.NOISY_ENVIRONMENT, Code.DRIVER_SATURATED)).isEqualTo(Answer.DRIVER_LIMITED);
    }

    @Test
    void noiseIsNotTheDriversFaultNorIsWhatItMayHaveCaused() {
        assertThat(against(Code.NOISY_ENVIRONMENT)).isEqualTo(Answer.DISTURBED);
        assertThat(against(Code.DRIVER_LATE, Code.NOISY_ENVIRONMENT)).isEqualTo(Answer.DISTURBED);
        assertThat(Answer.DISTURBED.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void aDriverOutOfResourcesAndAWindowWithoutARequestDecideNothing() {
        assertThat(against(Code.DRIVER_OUT_OF_RESOURCES)).isEqualTo(Answer.DRIVER_LIMITED);
        assertThat(against(Code.DRIVER_LATE, Code.DRIVER_OUT_OF_RESOURCES)).isEqualTo(Answer.DRIVER_LIMITED);
        assertThat(against(Code.NOTHING_MEASURED)).isEqualTo(Answer.UNTRUSTED);
        assertThat(against(Code.BOOKS)).isEqualTo(Answer.UNTRUSTED);
        assertThat(against(Code.NOISY_ENVIRONMENT, Code.BOOKS)).isEqualTo(Answer.UNTRUSTED);
    }

    private static Answer against(Code... codes) {
        return judged(
                        window(PER_SECOND, i -> 900 * MILLI, 0),
                        Arrays.stream(codes)
                                .map(code -> new ValidityReason(code, "seen"))
                                .toList())
                .answer();
    }

    @Test
    void anIntervalLogGivesTheSameBoundsAsTheRecordItWasWrittenFrom(@TempDir Path directory) {
        WindowRecord window = window(PER_SECOND, i -> (10 + i % 70) * MILLI, 3);
        Path log = directory.resolve(IntervalLogWriter.write(window, directory));

        assertThat(QuantileBounds.of(ResponseSeconds.read(log), JUDGE.slo()))
                .isEqualTo(QuantileBounds.of(ResponseSeconds.of(window), JUDGE.slo()));
    }

    private static Answer verdict(IntToLongFunction responseNanos) {
        return judged(window(PER_SECOND, responseNanos, 0), List.of()).answer();
    }

    private static StepJudge.Judged judged(WindowRecord window, List<ValidityReason> reasons) {
        return JUDGE.of(Measurement.of(window, ""), ResponseSeconds.of(window), reasons);
    }

    /** @param failing every so many-th request of the window fails, so many of them in all */
    private static WindowRecord window(int perSecond, IntToLongFunction responseNanos, int failing) {
        int n = perSecond * SECONDS;
        long[] intended = new long[n];
        for (int i = 0; i < n; i++) {
            intended[i] = (long) (i * 1e9 / perSecond);
        }
        SampleLog log = new SampleLog(intended, new short[n]);
        for (int i = 0; i < n; i++) {
            boolean fails = failing > 0 && i % (n / failing) == 0 && i / (n / failing) < failing;
            log.set(
                    i,
                    intended[i],
                    intended[i] + responseNanos.applyAsLong(i),
                    fails ? Ending.UNEXPECTED : Ending.EXPECTED);
        }
        return new WindowRecord(
                "w",
                "example",
                new Arrival("CONSTANT", (double) perSecond, null),
                List.of("read"),
                Instant.EPOCH,
                Duration.ofSeconds(SECONDS),
                Duration.ofSeconds(5),
                log,
                new DriverUsage(0, 0, 1, 0, 1, Scheduling.NORMAL));
    }
}
