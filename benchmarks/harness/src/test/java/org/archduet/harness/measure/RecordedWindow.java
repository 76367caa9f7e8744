package org.archduet.harness.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.IntervalLogWriter;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.result.folder.Json;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.validity.ValidityReason;
import tools.jackson.databind.node.ObjectNode;

/** A window as the driver would record it, with every kind of ending, and lies about it. */
public record RecordedWindow(PlannedWindow planned, LoadMeasurement load, Path folder) {

    static final Duration WALL = Duration.ofSeconds(30);
    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final SortedMap<String, Integer> MIX = new TreeMap<>(Map.of("page", 3, "order", 1));
    private static final ArrivalModel.OpenLoop POISSON = new ArrivalModel.Poisson(500);

    /** Twists the time at which a request is noted. */
    interface Twist {
        Twist NONE = (index, times) -> {};

        /** @param times intended, sent and completed; to be changed */
        void twist(int index, long[] times);
    }

    static RecordedWindow open(Path folder, Twist twist) {
        PlannedWindow planned = new PlannedWindow("open-loop", MIX, POISSON, LENGTH, 42);
        long[] intended = POISSON.offsets(LENGTH, 42);
        long orders = orders(intended.length);
        Random random = new Random(7);
        SampleLog log = new SampleLog();
        for (int i = 0; i < intended.length; i++) {
            long sent = intended[i] + random.nextInt(100_000);
            long[] times = {intended[i], sent, sent + 500_000 + random.nextInt(5_000_000)};
            twist.twist(i, times);
            Ending ending = ending(i);
            log.add(operation(i, orders, intended.length), times[0], times[1], times[2], ending);
            if (ending.completed()) {
                log.answered(i, ending == Ending.EXPECTED ? 200 : 404, 100);
            }
        }
        return written(planned, log, folder);
    }

    /**
     * An open loop in which every answer is right.
     *
     * @param planned for operations {@code page} and {@code order}
     * @param lagNanos of each request
     * @param lost requests at the end that the driver does not account for
     */
    public static RecordedWindow right(PlannedWindow planned, long lagNanos, int lost, Path folder) {
        long[] intended = ((ArrivalModel.OpenLoop) planned.arrival()).offsets(planned.duration(), planned.seed());
        long orders = RequestSequence.operations(planned.mix(), planned.seed(), intended.length)
                .getOrDefault("order", 0L);
        SampleLog log = new SampleLog();
        for (int i = 0; i < intended.length - lost; i++) {
            long sent = intended[i] + lagNanos;
            log.add(operation(i, orders, intended.length), intended[i], sent, sent + 3_000_000, Ending.EXPECTED);
            log.answered(i, 200, 100);
        }
        return written(planned, log, folder);
    }

    /** Users who get through 900 requests of which the driver handed out a few more. */
    static RecordedWindow closed(Path folder, int lost) {
        PlannedWindow planned =
                new PlannedWindow("closed-loop", MIX, new ArrivalModel.ClosedLoop(2, Duration.ZERO), LENGTH, 42);
        int handedOut = 900;
        SampleLog log = new SampleLog();
        for (int i = 0; i < handedOut - lost; i++) {
            long intended = i * 4_000_000L;
            log.add(
                    operation(i, orders(handedOut), handedOut),
                    intended,
                    intended,
                    intended + 3_000_000,
                    Ending.EXPECTED);
            log.answered(i, 200, 100);
        }
        log.handedOut(handedOut);
        return written(planned, log, folder);
    }

    private static long orders(int requests) {
        return RequestSequence.operations(MIX, 42, requests).getOrDefault("order", 0L);
    }

    /** Spreads the orders evenly. */
    private static short operation(int index, long orders, int requests) {
        return (short) ((index + 1) * orders / requests - index * orders / requests);
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
                planned.duration(),
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
