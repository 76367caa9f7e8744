package org.archduet.driver.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.machine.OwnCpus;
import org.archduet.driver.nullserver.ServerProcess;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.LoadMeasurement;

/** A known server in a process of its own and the instrument pointed at it. */
final class Bench implements AutoCloseable {
    static final long SEED = 20_26;
    private static final WindowLimits LIMITS = WindowLimits.standard();

    private final Instrument instrument;
    private final ServerProcess server = ServerProcess.start(KnownServer.class, OwnCpus.elsewhere());

    Bench(Instrument instrument) {
        this.instrument = instrument;
    }

    /**
     * What was driven and what the server says about it.
     *
     * @param numbers number of the request at each place of the log
     * @param occupiedNanos by number: how long the request held the server
     */
    record Seen(WindowRecord record, LoadMeasurement load, String[] numbers, Map<String, Long> occupiedNanos) {}

    long serverPid() {
        return server.pid();
    }

    Seen drive(String path, ArrivalModel arrival, Duration duration) {
        return drive(path, arrival, duration, LIMITS, run -> {});
    }

    Seen drive(String path, ArrivalModel arrival, Duration duration, WindowLimits limits, Consumer<WindowRun> watch) {
        Workload workload = workload(path);
        measured();
        DriveSpec spec = new DriveSpec(
                "selftest", server.url(), Path.of("selftest"), workload.mix(), arrival, duration, SEED, Path.of("."));
        WindowRecord record = instrument.drive(spec, workload, limits, watch);
        String[] numbers = new RequestSequence(workload, workload.mix(), SEED)
                .take(record.log().size()).stream()
                        .map(request -> request.path().substring(request.path().lastIndexOf('/') + 1))
                        .toArray(String[]::new);
        return new Seen(record, instrument.measure(record), numbers, measured());
    }

    private static Workload workload(String path) {
        return WorkloadReader.parse("selftest", """
                schemaVersion: 1
                name: selftest
                generators: {n: {type: permutation, from: 1, to: 100000}}
                operations: {ask: {request: {method: GET, path: "%s"}, expect: {status: 200}}}
                mix: {ask: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                """.formatted(path));
    }

    private Map<String, Long> measured() {
        Map<String, Long> occupied = new HashMap<>();
        try {
            URI url = server.url().resolve("/measured");
            String text = new String(url.toURL().openStream().readAllBytes(), StandardCharsets.US_ASCII);
            text.lines().map(line -> line.split(" ")).forEach(parts -> occupied.put(parts[0], Long.valueOf(parts[1])));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return occupied;
    }

    @Override
    public void close() {
        server.close();
    }
}
