package org.archduet.driver.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.engine.Progress;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.record.PercentileTable;
import org.archduet.driver.remote.DriverException;
import org.archduet.driver.remote.DriverPlace;
import org.archduet.driver.remote.DriverProcess;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.SeriesPoint;

/** The driver alone: calibrated, warmed up, and pointed at any HTTP server. */
public final class LoadRun {
    /** The stage in which the measured window begins. */
    public static final String MEASURING = "measuring";

    private static final String ID = "load";
    private static final Duration LONGEST_SELF_WARM_UP = Duration.ofSeconds(10);

    private LoadRun() {}

    /**
     * Runs a plan. Writes {@code load.json}, {@code load.series.csv}, {@code load.percentiles.csv}, HdrHistogram's
     * {@code .hlog} and {@code .hgrm}, and the driver's log.
     *
     * @param stage receives the current stage in words
     * @param progress told about once a second where the measured window is
     * @param stop ends it early; what was measured is returned and written then
     * @throws CancellationException when it was stopped before the measured window began
     * @throws ResultsException when the files cannot be written
     * @throws org.archduet.driver.workload.WorkloadException when the workload is wrong
     * @throws org.archduet.driver.remote.DriverException when the driver's process ends
     */
    public static LoadResult run(LoadPlan plan, Consumer<String> stage, Consumer<Progress> progress, LoadStop stop) {
        return run(plan, stage, progress, stop, driver -> driver.warmUpAndCalibrate(LONGEST_SELF_WARM_UP));
    }

    /** @param calibrate tests that are about something else take a shorter way */
    static LoadResult run(
            LoadPlan plan,
            Consumer<String> stage,
            Consumer<Progress> progress,
            LoadStop stop,
            Function<DriverProcess, Calibration> calibrate) {
        try {
            return measured(plan, stage, progress, stop, calibrate);
        } catch (IOException | UncheckedIOException e) {
            throw new ResultsException(FailureWords.of("cannot write to", plan.outputDirectory(), e), e);
        }
    }

    private static LoadResult measured(
            LoadPlan plan,
            Consumer<String> stage,
            Consumer<Progress> progress,
            LoadStop stop,
            Function<DriverProcess, Calibration> calibrate)
            throws IOException {
        // finds mistakes in the workload before anything is made or started
        Map<String, Integer> mix = plan.target().workload().mix();
        Path directory = Files.createDirectories(plan.outputDirectory()).toAbsolutePath();
        Path workload = plan.target().workloadFile(directory).toAbsolutePath();
        DriveSpec measured = new DriveSpec(
                ID, plan.target().baseUrl(), workload, mix, plan.arrival(), plan.duration(), plan.seed(), directory);
        try (DriverProcess driver = DriverProcess.start(
                DriverPlace.beside(plan.commandPrefix()), new MeasuredFolder(directory).driverLog())) {
            stop.by(driver::close);
            Calibration calibration = prepared(driver, measured, plan, stage, stop, calibrate);
            stage.accept(MEASURING);
            stop.by(driver::stop);
            LoadMeasurement measurement = driven(driver, measured, progress, stop);
            stop.by(() -> {});
            return result(calibration, measurement, plan.cautions(), stop.isRequested(), directory);
        }
    }

    private static Calibration prepared(
            DriverProcess driver,
            DriveSpec measured,
            LoadPlan plan,
            Consumer<String> stage,
            LoadStop stop,
            Function<DriverProcess, Calibration> calibrate)
            throws IOException {
        try {
            stage.accept("warming up and calibrating the driver");
            Calibration calibration = calibrate.apply(driver);
            if (!plan.warmUp().isZero()) {
                stage.accept("warming up the system");
                driver.drive(warmUp(measured, plan));
            }
            if (!stop.isRequested()) {
                return calibration;
            }
        } catch (DriverException ended) {
            if (!stop.isRequested()) {
                throw ended;
            }
        }
        throw new CancellationException("interrupted before the measured window; nothing was measured");
    }

    private static LoadMeasurement driven(
            DriverProcess driver, DriveSpec measured, Consumer<Progress> progress, LoadStop stop) {
        try {
            return driver.drive(measured, progress);
        } catch (DriverException ended) {
            if (!stop.isRequested()) {
                throw ended;
            }
            throw new CancellationException("interrupted before the first request was sent; nothing was measured");
        }
    }

    private static DriveSpec warmUp(DriveSpec measured, LoadPlan plan) throws IOException {
        return new DriveSpec(
                "warm-up",
                measured.baseUrl(),
                measured.workloadFile(),
                measured.mix(),
                measured.arrival(),
                plan.warmUp(),
                Seeds.of(plan.seed(), "warm-up"),
                Files.createDirectories(
                        new MeasuredFolder(measured.outputDirectory()).warmUp().path()));
    }

    private static LoadResult result(
            Calibration calibration,
            LoadMeasurement measurement,
            List<String> cautions,
            boolean interrupted,
            Path directory)
            throws IOException {
        MeasuredFolder folder = new MeasuredFolder(directory);
        LoadResult result = new LoadResult(
                calibration,
                measurement,
                DriverLimits.reasons(measurement, calibration),
                DriverLimits.outcome(measurement),
                cautions,
                interrupted,
                PercentileTable.read(folder.percentiles(ID)),
                List.of());
        AtomicFile.write(folder.series(ID), String.join("\n", series(measurement)) + "\n");
        AtomicFile.write(folder.load(ID), Json.MAPPER.writeValueAsBytes(LoadFile.of(result)));
        try (Stream<Path> written = Files.list(directory)) {
            return result.written(written.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static List<String> series(LoadMeasurement measurement) {
        List<String> lines = new ArrayList<>(List.of("second,completed,failed,p50Nanos,maxNanos"));
        for (SeriesPoint point : measurement.series()) {
            Long p50 = point.p50Nanos();
            Long max = point.maxNanos();
            lines.add(point.secondOffset() + "," + point.completed() + "," + point.failed() + ","
                    + (p50 == null ? "" : p50) + "," + (max == null ? "" : max));
        }
        return lines;
    }
}
