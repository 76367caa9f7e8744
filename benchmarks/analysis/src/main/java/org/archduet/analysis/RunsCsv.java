package org.archduet.analysis;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.OperationName;
import org.jspecify.annotations.Nullable;

/**
 * One row for each window and operation ({@link OperationName#MIX} for the whole), comma-separated after RFC 4180,
 * decimal points. Time and commit, by which change-point tools order and name what they find, come last: columns are
 * only ever added behind the others, so that readers by number still read the same.
 */
final class RunsCsv {

    private static final List<String> HEADER = List.of(
            "block",
            "position",
            "system",
            "start",
            "valid",
            "window",
            "kind",
            "operation",
            "outcome",
            "offeredPerSecond",
            "achievedPerSecond",
            "goodputPerSecond",
            "completed",
            "failed",
            "responseP50Nanos",
            "responseP90Nanos",
            "responseP99Nanos",
            "responseP999Nanos",
            "responseMaxNanos",
            "serviceP50Nanos",
            "sendLagP99Nanos",
            "cpuNanosPerRequest",
            "databaseCpuNanosPerRequest",
            "callsPerRequest",
            "memoryBytes",
            "readySeconds",
            "idleCpuFraction",
            "idleCpuResolution",
            "time",
            "commit",
            "dirty");

    private RunsCsv() {}

    static String of(RunResult result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Start start : result.starts()) {
            for (Window window : start.windows()) {
                rows.add(row(result.manifest(), start, window, mix(window.load())));
                for (OperationMeasurement operation : window.load().operations()) {
                    rows.add(row(result.manifest(), start, window, operation));
                }
            }
        }
        return CommaSeparated.table(HEADER, rows);
    }

    private static OperationMeasurement mix(LoadMeasurement load) {
        return new OperationMeasurement(
                OperationName.MIX.value(),
                load.offeredPerSecond(),
                load.achievedPerSecond(),
                load.goodputPerSecond(),
                load.scheduled(),
                load.completed(),
                load.errors(),
                load.responseTime(),
                load.serviceTime(),
                load.sendLag());
    }

    private static List<@Nullable Object> row(Manifest manifest, Start start, Window window, OperationMeasurement of) {
        boolean whole = OperationName.of(of.operation()).isMix();
        TimeDistribution response = of.responseTime();
        Errors errors = of.errors();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(start.block());
        row.add(start.position());
        row.add(start.system());
        row.add(start.id());
        row.add(start.validity().isEmpty());
        row.add(window.load().id());
        row.add(window.load().kind().id());
        row.add(of.operation());
        row.add(window.outcome());
        row.add(of.offeredPerSecond());
        row.add(of.achievedPerSecond());
        row.add(of.goodputPerSecond());
        row.add(of.completed());
        row.add(errors.total());
        row.add(response.p50Nanos());
        row.add(response.p90Nanos());
        row.add(response.p99Nanos());
        row.add(response.p999Nanos());
        row.add(response.maxNanos());
        row.add(of.serviceTime().p50Nanos());
        row.add(of.sendLag().p99Nanos());
        row.add(whole ? window.resources().cpuNanosPerRequest() : null);
        row.add(whole ? window.resources().databaseCpuNanosPerRequest() : null);
        row.add(whole ? window.resources().callsPerRequest() : null);
        row.add(whole ? MetricCatalogue.memory(window) : null);
        row.add(start.readySeconds());
        row.add(start.idleCpuFraction());
        row.add(start.idleCpuResolution());
        row.add(second(window.load().startedAt()));
        row.add(manifest.commit());
        row.add(manifest.dirty());
        return row;
    }

    /** To the second: readers of dates that stop at microseconds are common. What is no instant stays as it is. */
    private static String second(String startedAt) {
        try {
            return Instant.parse(startedAt).truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeParseException noInstant) {
            return startedAt;
        }
    }
}
