package org.archduet.driver.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.load.LoadMeasurement;

/** Windows for tests: one operation, {@code GET /n} with n from 0 to 9,999 in random order, 200 expected. */
final class Windows {
    static final Workload WORKLOAD = WorkloadReader.parse("test", """
            schemaVersion: 1
            name: numbers
            generators: {n: {type: permutation, from: 0, to: 9999}}
            operations: {read: {request: {method: GET, path: "/${n}"}, expect: {status: 200}}}
            mix: {read: 1}
            rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
            """);

    private Windows() {}

    static WindowRun prepared(URI url, ArrivalModel arrival, Duration duration, WindowLimits limits) {
        return WindowRun.prepare(
                new DriveSpec("w", url, Path.of("test"), Map.of("read", 1), arrival, duration, 11, Path.of(".")),
                WORKLOAD,
                limits);
    }

    static LoadMeasurement measured(URI url, ArrivalModel arrival, Duration duration, WindowLimits limits) {
        return Measurement.of(prepared(url, arrival, duration, limits).run(), "");
    }
}
