package org.archduet.selftest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.machine.OwnCpus;
import org.archduet.driver.nullserver.ServerProcess;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.ValidityReason;

/** A known server in a separate process and the instrument pointed at it. */
final class KnownServerRig implements AutoCloseable {
    private static final WindowLimits LIMITS = WindowLimits.standard();

    private final Instrument instrument;
    private final long seed;
    private String attempt = "";
    private int windows;
    private List<ValidityReason> late = List.of();
    private final ServerProcess server = ServerProcess.start(KnownServer.class, OwnCpus.elsewhere());

    /** @param seed of the schedules and requests of all windows */
    KnownServerRig(Instrument instrument, long seed) {
        this.instrument = instrument;
        this.seed = seed;
    }

    /**
     * What was driven and what the server says about it.
     *
     * @param schedule requests that the arrival model has for this window
     * @param numbers number of the request at each place of the log
     * @param occupiedNanos by number: how long the request held the server; in the order in which it was done with them
     * @param requestSeconds integral of the number of requests in flight in the server, by its own clock
     */
    record Seen(
            WindowRecord record,
            LoadMeasurement load,
            int schedule,
            String[] numbers,
            Map<String, Long> occupiedNanos,
            double requestSeconds) {}

    /** Begins an attempt, whose schedules depend on its name and on no other attempt. */
    void begin(String name) {
        attempt = name;
        windows = 0;
        late = List.of();
    }

    /** Why windows of this attempt would not count in a run: their driver was late. */
    List<ValidityReason> late() {
        return late;
    }

    /** A window whose figures are not used. */
    void warmUp(List<String> paths, ArrivalModel.OpenLoop arrival, Duration duration) {
        List<ValidityReason> until = late;
        drive(paths, arrival, duration);
        late = until;
    }

    long serverPid() {
        return server.pid();
    }

    Seen drive(String path, ArrivalModel.OpenLoop arrival, Duration duration) {
        return drive(List.of(path), arrival, duration);
    }

    /** Each request goes to one of the paths, drawn evenly; {@link #operation} names them in the figures. */
    Seen drive(List<String> paths, ArrivalModel.OpenLoop arrival, Duration duration) {
        return drive(paths, arrival, duration, LIMITS, run -> {});
    }

    Seen drive(
            String path,
            ArrivalModel.OpenLoop arrival,
            Duration duration,
            WindowLimits limits,
            Consumer<WindowRun> watch) {
        return drive(List.of(path), arrival, duration, limits, watch);
    }

    private Seen drive(
            List<String> paths,
            ArrivalModel.OpenLoop arrival,
            Duration duration,
            WindowLimits limits,
            Consumer<WindowRun> watch) {
        // of its own, or a schedule with odd gaps would be odd in every check
        long own = Seeds.of(seed, attempt + "window " + windows++);
        Workload workload = workload(paths);
        measured();
        said("/in-flight");
        DriveSpec spec = new DriveSpec(
                "selftest", server.url(), Path.of("selftest"), workload.mix(), arrival, duration, own, Path.of("."));
        WindowRecord record = instrument.drive(spec, workload, limits, watch);
        LoadMeasurement load = instrument.measure(record);
        DriverLimits.requireResources(load, "the driver cannot be tested");
        late = Stream.concat(late.stream(), DriverLimits.reasons(load, null).stream())
                .filter(reason -> reason.code() == ValidityReason.Code.DRIVER_LATE)
                .toList();
        String[] numbers = new RequestSequence(workload, workload.mix(), own)
                .take(record.log().size()).stream()
                        .map(request -> request.path().substring(request.path().lastIndexOf('/') + 1))
                        .toArray(String[]::new);
        return new Seen(
                record,
                load,
                arrival.offsets(duration, own).length,
                numbers,
                measured(),
                Double.parseDouble(said("/in-flight")));
    }

    private static Workload workload(List<String> paths) {
        StringBuilder operations = new StringBuilder();
        StringBuilder mix = new StringBuilder();
        for (int i = 0; i < paths.size(); i++) {
            operations.append("""
                      %s: {request: {method: GET, path: "%s"}, expect: {status: 200}}
                    """.formatted(operation(i), paths.get(i)));
            mix.append(i == 0 ? "" : ", ").append(operation(i)).append(": 1");
        }
        return WorkloadReader.parse("selftest", """
                schemaVersion: 1
                name: selftest
                generators: {n: {type: permutation, from: 1, to: 100000}}
                operations:
                %smix: {%s}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                """.formatted(operations, mix));
    }

    /** Name of the operation that asks for the path at a place of the list. */
    static String operation(int place) {
        return "ask-" + place;
    }

    private Map<String, Long> measured() {
        Map<String, Long> occupied = new LinkedHashMap<>();
        said("/measured")
                .lines()
                .map(line -> line.split(" "))
                .forEach(parts -> occupied.put(parts[0], Long.valueOf(parts[1])));
        return occupied;
    }

    private String said(String path) {
        try (InputStream answer = server.url().resolve(path).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
