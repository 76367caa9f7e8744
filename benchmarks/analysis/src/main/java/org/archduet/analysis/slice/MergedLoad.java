package org.archduet.analysis.slice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.start.Slice;
import org.jspecify.annotations.Nullable;

/** What the driver measured in all slices of a window, as if it had been one: counts summed, histograms merged. */
final class MergedLoad {

    private final List<Slice> slices;
    private final List<LoadMeasurement> loads;
    private final double seconds;
    private final long failureNanos;
    private final MergedTimes response;
    private final MergedTimes service;
    private final MergedTimes lag;

    private MergedLoad(List<Slice> slices, MeasuredFolder folder) {
        this.slices = slices;
        this.loads = slices.stream().map(slice -> slice.window().load()).toList();
        this.seconds =
                loads.stream().mapToDouble(LoadMeasurement::durationSeconds).sum();
        this.failureNanos = failureNanos(loads);
        this.response = MergedTimes.read(slices, folder, "response");
        this.service = MergedTimes.read(slices, folder, "service");
        this.lag = MergedTimes.read(slices, folder, "lag");
    }

    /** @param slices of one condition, in the order of time; at least one */
    static LoadMeasurement of(List<Slice> slices, MeasuredFolder folder) {
        return new MergedLoad(slices, folder).merged();
    }

    /** A slice with failures has them at its longest time: no request of the window may be slower than a failed one. */
    private static long failureNanos(List<LoadMeasurement> loads) {
        return loads.stream()
                .filter(load -> load.errors().total() > 0)
                .map(load -> load.responseTime().maxNanos())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private LoadMeasurement merged() {
        LoadMeasurement first = loads.get(0);
        Weighted<LoadMeasurement> byTime = new Weighted<>(loads, LoadMeasurement::durationSeconds);
        long scheduled = sum(LoadMeasurement::scheduled);
        return new LoadMeasurement(
                slices.get(0).condition(),
                slices.get(0).conditionKind(),
                first.workload(),
                first.arrival(),
                first.startedAt(),
                seconds,
                first.offeredPerSecond() == null ? null : (Double) (scheduled / seconds),
                byTime.of(LoadMeasurement::achievedPerSecond),
                byTime.of(LoadMeasurement::goodputPerSecond),
                scheduled,
                sum(LoadMeasurement::sent),
                sum(LoadMeasurement::completed),
                MergedErrors.of(loads.stream().map(LoadMeasurement::errors).toList()),
                response.failuresSlowest(operation -> true, failureNanos),
                service.failuresSlowest(operation -> true, failureNanos),
                lag.asTaken(operation -> true),
                operations(),
                driver(),
                series(),
                first.intervalLog(),
                book());
    }

    private long sum(ToLongFunction<LoadMeasurement> count) {
        return loads.stream().mapToLong(count).sum();
    }

    /** A part of one operation, with the length of the slice that it belongs to. */
    private record Part(OperationMeasurement measured, double seconds) {}

    private List<OperationMeasurement> operations() {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        for (LoadMeasurement load : loads) {
            for (OperationMeasurement measured : load.operations()) {
                parts.computeIfAbsent(measured.operation(), operation -> new ArrayList<>())
                        .add(new Part(measured, load.durationSeconds()));
            }
        }
        return parts.entrySet().stream()
                .map(entry -> operation(entry.getKey(), entry.getValue()))
                .toList();
    }

    private OperationMeasurement operation(String operation, List<Part> parts) {
        List<OperationMeasurement> all = parts.stream().map(Part::measured).toList();
        long scheduled = all.stream().mapToLong(OperationMeasurement::scheduled).sum();
        Map<String, Long> right = new TreeMap<>();
        all.forEach(part -> part.rightAnswers().forEach((status, count) -> right.merge(status, count, Long::sum)));
        return new OperationMeasurement(
                operation,
                all.get(0).offeredPerSecond() == null ? null : (Double) (scheduled / seconds),
                rate(parts, OperationMeasurement::achievedPerSecond),
                rate(parts, OperationMeasurement::goodputPerSecond),
                scheduled,
                all.stream().mapToLong(OperationMeasurement::completed).sum(),
                MergedErrors.of(all.stream().map(OperationMeasurement::errors).toList()),
                response.failuresSlowest(operation::equals, failureNanos),
                service.failuresSlowest(operation::equals, failureNanos),
                lag.asTaken(operation::equals),
                right,
                new Weighted<>(all, OperationMeasurement::completed).mean(OperationMeasurement::meanBytes));
    }

    /** Over the whole window: a slice in which the operation did not occur counts with 0. */
    private double rate(List<Part> parts, ToDoubleFunction<OperationMeasurement> perSecond) {
        return parts.stream()
                        .mapToDouble(part -> perSecond.applyAsDouble(part.measured()) * part.seconds())
                        .sum()
                / seconds;
    }

    private DriverUsage driver() {
        List<DriverUsage> used = loads.stream().map(LoadMeasurement::driver).toList();
        return new DriverUsage(
                used.stream().mapToLong(DriverUsage::cpuNanos).sum(),
                used.stream().mapToLong(DriverUsage::spinNanos).sum(),
                used.stream().mapToInt(DriverUsage::threads).max().orElse(0),
                used.stream().mapToLong(DriverUsage::gcPauseNanos).sum(),
                used.stream().mapToInt(DriverUsage::maxInFlight).max().orElse(0),
                used.stream().allMatch(usage -> usage.scheduling() == Scheduling.REAL_TIME)
                        ? Scheduling.REAL_TIME
                        : Scheduling.NORMAL);
    }

    /** The whole seconds of the slices, one behind the other. */
    private List<SeriesPoint> series() {
        List<SeriesPoint> series = new ArrayList<>();
        for (LoadMeasurement load : loads) {
            for (SeriesPoint point : load.wholeSeconds()) {
                series.add(new SeriesPoint(
                        series.size(), point.completed(), point.failed(), point.p50Nanos(), point.maxNanos()));
            }
        }
        return series;
    }

    /** Schedule and answers belong to a slice each. */
    private @Nullable DriverBook book() {
        List<DriverBook> books = loads.stream()
                .map(LoadMeasurement::driverBook)
                .filter(Objects::nonNull)
                .toList();
        if (books.size() < loads.size()) {
            return null;
        }
        List<Long> handedOut = books.stream()
                .map(DriverBook::handedOut)
                .filter(Objects::nonNull)
                .toList();
        return new DriverBook(
                null,
                books.stream().mapToLong(DriverBook::resent).sum(),
                books.stream().mapToLong(DriverBook::negativeTimes).sum(),
                null,
                handedOut.size() < loads.size()
                        ? null
                        : (Long) handedOut.stream().mapToLong(Long::longValue).sum(),
                null,
                null);
    }
}
