package org.archduet.harness.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.IntervalLogWriter;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.result.folder.Json;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.validity.ValidityReason;
import tools.jackson.databind.node.ObjectNode;

/** A window as the driver would record it, with every kind of ending, and lies about it. */
record RecordedWindow(PlannedWindow planned, LoadMeasurement load, Path folder) {

    static final Duration WALL = Duration.ofSeconds(30);
    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final ArrivalModel.OpenLoop POISSON = new ArrivalModel.Poisson(500);

    /** Twists the time at which a request is noted. */
    interface Twist {
        Twist NONE = (index, times) -> {};

        /** @param times intended, sent and completed; to be changed */
        void twist(int index, long[] times);
    }

    static RecordedWindow open(Path folder, Twist twist) {
        PlannedWindow planned = new PlannedWindow("open-loop", Map.of("page", 3, "order", 1), POISSON, LENGTH, 42);
        long[] intended = POISSON.offsets(LENGTH, 42);
        Random random = new Random(7);
        SampleLog log = new SampleLog();
        for (int i = 0; i < intended.length; i++) {
            long sent = intended[i] + random.nextInt(100_000);
            long[] times = {intended[i], sent, sent + 500_000 + random.nextInt(5_000_000)};
            twist.twist(i, times);
            Ending ending = ending(i);
            log.add((short) (i % 4 == 0 ? 1 : 0), times[0], times[1], times[2], ending);
            if (ending.completed()) {
                log.answered(i, ending == Ending.EXPECTED ? 200 : 404, 100);
            }
        }
        return written(planned, log, folder);
    }

    private static Ending ending(int index) {
        return switch (index % 101) {
            case 50 -> Ending.UNEXPECTED;
            case 51 -> Ending.TIMED_OUT;
            case 52 -> Ending.CONNECTION;
            case 53 -> Ending.TURNED_AWAY;
            default -> Ending.EXPECTED;
        };
    }

    private static RecordedWindow written(PlannedWindow planned, SampleLog log, Path folder) {
        WindowRecord record = new WindowRecord(
                planned.id(),
                "tiny",
                planned.arrival().described(),
                List.of("page", "order"),
                Instant.parse("2026-01-01T00:00:00Z"),
                LENGTH,
                Duration.ofSeconds(5),
                log,
                new DriverUsage(1, 0, 3, 0, 2, Scheduling.NORMAL));
        return new RecordedWindow(planned, Measurement.of(record, IntervalLogWriter.write(record, folder)), folder);
    }

    /** The same window reported with another figure somewhere. */
    RecordedWindow reported(Consumer<ObjectNode> lie) {
        ObjectNode tree = Json.MAPPER.valueToTree(load);
        lie.accept(tree);
        return new RecordedWindow(planned, Json.MAPPER.treeToValue(tree, LoadMeasurement.class), folder);
    }

    List<String> reasons() {
        return reasons(WALL);
    }

    List<String> reasons(Duration wall) {
        return LoadBooks.check(planned, load, folder, wall).stream()
                .map(ValidityReason::detail)
                .toList();
    }
}
