package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.harness.testshop.AnsweredLoads;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.DatabaseWork;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Surroundings;
import org.archduet.result.vocabulary.ProcessRole;
import org.junit.jupiter.api.Test;

class WindowCostTest {

    @Test
    void aTickOfEachProcessThatIsCountedInTicksIsTheSmallestCpuThatIsKnown() {
        WindowCost second = cost(1_000_000_000);
        assertThat(second.cpus()).isCloseTo(0.023, within(1e-12));
        assertThat(second.cpuResolution()).isCloseTo(0.02, within(1e-12));
        assertThat(cost(10_000_000_000L).cpuResolution()).isCloseTo(0.002, within(1e-12));
    }

    /** 100 requests, 80 of them answered rightly: a wrong answer may cost next to nothing, but its calls are made. */
    @Test
    void cpuIsDividedByRightAnswersAndWhatIsCountedByCompletedRequests() {
        LoadMeasurement load = AnsweredLoads.load(100, 100, new Errors(0, 0, 20, 0), Map.of(), 2L);
        CallBook book = new CallBook(103, 299, 0L, null, null);
        Resources resources = cost(1_000_000_000).perRequest(load, book, new DatabaseReading(50_000L, 150L, 200L));

        assertThat(resources.cpuNanosPerRequest()).isEqualTo(23_000_000 / 80.0);
        assertThat(resources.systemCpuNanosPerRequest()).isEqualTo(20_000_000 / 80.0);
        assertThat(resources.databaseCpuNanosPerRequest()).isEqualTo(3_000_000 / 80.0);
        // one call to the entry that the driver did not send
        assertThat(resources.callsPerRequest()).isEqualTo(3.0);
        assertThat(resources.callBook()).isEqualTo(book);
        assertThat(resources.databaseWork()).isEqualTo(new DatabaseWork(500.0, 1.5, 2.0));
    }

    @Test
    void figuresByRequestAreUnknownWithoutRequests() {
        LoadMeasurement load = AnsweredLoads.load(5, 0, new Errors(5, 0, 0, 0), Map.of(), 0L);
        Resources resources = cost(1_000_000_000)
                .perRequest(load, new CallBook(5, 5, 0L, null, null), new DatabaseReading(1L, null, 1L));

        assertThat(resources.cpuNanosPerRequest()).isNull();
        assertThat(resources.callsPerRequest()).isNull();
        assertThat(resources.databaseWork()).isEqualTo(new DatabaseWork(null, null, null));
    }

    @Test
    void theArmsThatWaitAreNoPartOfTheCost() {
        assertThat(cost(1_000_000_000).waitingCpus()).isCloseTo(0.02, within(1e-12));
        assertThat(cost(1_000_000_000).cpus()).isCloseTo(0.023, within(1e-12));
    }

    private static WindowCost cost(long wallNanos) {
        return new WindowCost(
                wallNanos,
                0,
                0,
                List.of(
                        usage("front", ProcessRole.SYSTEM, 10_000_000),
                        usage("back", ProcessRole.SYSTEM, 10_000_000),
                        usage("postgresql", ProcessRole.DATABASE, 3_000_000)),
                2 * Proc.TICK_NANOS,
                wallNanos / 50,
                2,
                Surroundings.UNKNOWN);
    }

    private static ProcessUsage usage(String name, ProcessRole role, long cpuNanos) {
        return new ProcessUsage(name, role, cpuNanos, 0, 1, null, null, null);
    }
}
