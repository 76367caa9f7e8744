package org.archduet.result.run;

import java.util.List;
import java.util.Map;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.ErrorExample;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.DatabaseWork;
import org.archduet.result.start.Invariant;
import org.archduet.result.start.OperationCalls;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Throttling;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.ProcessRole;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** Starts, slices and windows with every field in use; the numbers mean nothing. */
final class StartSamples {

    private static final TimeDistribution TIMES =
            new TimeDistribution(1_840_000L, 3_100_000L, 9_400_000L, null, 31_000_000L, 4_500, 2_050_000L);
    static final TimeDistribution FEW = new TimeDistribution(null, null, null, null, 2_000_000L, 4);
    private static final Errors ERRORS = new Errors(
            1,
            0,
            2,
            0,
            3L,
            List.of(
                    new ErrorCause(ErrorCause.Kind.UNEXPECTED, "404", 2),
                    new ErrorCause(ErrorCause.Kind.DRIVER_SHORTAGE, "too many open files", 3)),
            new ErrorExample("GET /items/7", 404, "not \"found\"\\n"));

    private StartSamples() {}

    static Start start() {
        return new Start(
                "1-mono",
                1,
                2,
                "mono",
                9_007_199_254_740_993L,
                List.of(),
                2.25,
                20.0,
                55.5,
                0.012,
                0.01,
                List.of(new OperationCalls("checkout", 5.0, 5.0, null)),
                List.of(new Invariant("stock", "never negative", 0, null)),
                List.of(disturbed(), slice(2)),
                List.of(window()));
    }

    /** The first attempt at a round that was measured again. */
    private static Slice disturbed() {
        ValidityReason reason = new ValidityReason(ValidityReason.Code.NOISY_ENVIRONMENT, "the hypervisor took 10.0 %");
        Slice slice = slice(1).unused();
        return new Slice(
                slice.condition(),
                slice.conditionKind(),
                slice.round(),
                slice.position(),
                slice.attempt(),
                slice.used(),
                List.of(reason),
                null,
                null,
                slice.window());
    }

    private static Slice slice(int attempt) {
        WindowId openLoop = WindowId.main(WindowKind.OPEN_LOOP);
        return new Slice(
                openLoop,
                WindowKind.OPEN_LOOP,
                1,
                4,
                attempt,
                true,
                List.of(),
                0.004,
                1_000_250.5,
                window(openLoop.slice(1, attempt, 2)));
    }

    static Window window() {
        return window(WindowId.main(WindowKind.OPEN_LOOP));
    }

    private static Window window(WindowId id) {
        LoadMeasurement load = new LoadMeasurement(
                id,
                WindowKind.OPEN_LOOP,
                "shop",
                new Arrival("POISSON", 150.0, null),
                "2026-01-02T03:04:06Z",
                30.0,
                150.0,
                149.9,
                149.8,
                4_500,
                4_500,
                4_499,
                ERRORS,
                TIMES,
                TIMES,
                FEW,
                List.of(new OperationMeasurement(
                        "checkout",
                        22.5,
                        22.4,
                        22.4,
                        675,
                        675,
                        ERRORS,
                        TIMES,
                        TIMES,
                        FEW,
                        Map.of("201", 660L, "402", 9L),
                        512.5)),
                new DriverUsage(900_000_000L, 1_000_000L, 18, 0, 7, Scheduling.REAL_TIME),
                List.of(new SeriesPoint(0, 150, 1, 1_800_000L, null)),
                id + ".response.hlog",
                new DriverBook(
                        new DriverBook.Schedule(4_500, 1.5e10, "0123456789abcdef".repeat(4)),
                        1,
                        0,
                        id + ".answers",
                        null,
                        List.of(new DriverBook.Drawn("cancellable", 120, 64, 0)),
                        new DriverBook.LeadIn(1, 150, 0, 41_000_000)));
        return new Window(
                load,
                Outcome.OK,
                List.of(Caution.UNSTEADY),
                new Resources(
                        800_000.5,
                        600_000.25,
                        200_000.25,
                        null,
                        0.001,
                        0.02,
                        List.of(new ProcessUsage(
                                "shop",
                                ProcessRole.SYSTEM,
                                2_700_000_000L,
                                400_000_000L,
                                40,
                                90_000_000L,
                                12_000L,
                                3L,
                                new Throttling(150, 30, 450_000_000L))),
                        new Surroundings(List.of(new Surroundings.Neighbour("sh", 123, 0.01)), 0.002, null),
                        new CallBook(4_500, 12_000, 3L, 0L, new CallBook.Described(11_940, 11_997, 6), 9_000_000L),
                        new DatabaseWork(850.5, 0.25, 1.5)));
    }
}
