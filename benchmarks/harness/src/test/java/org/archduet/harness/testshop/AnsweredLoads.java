package org.archduet.harness.testshop;

import java.util.List;
import java.util.Map;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.DriverBook.Drawn;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** Open loops made up for tests, of which only what was sent and answered matters. */
public final class AnsweredLoads {

    private static final TimeDistribution TIMES =
            new TimeDistribution(1_000_000L, 2_000_000L, 3_000_000L, null, 4_000_000L, 1000);

    private AnsweredLoads() {}

    /** All sent requests answered rightly: operation, status, how often. Nothing was resent. */
    public static LoadMeasurement right(Map<String, Map<String, Long>> answers) {
        long all = all(answers);
        return load(all, all, new Errors(0, 0, 0, 0), answers, 0L);
    }

    /** Ten pages answered rightly, and what the driver wrote down; null when it kept no book. */
    public static LoadMeasurement booked(@Nullable DriverBook book) {
        return load(10, 10, new Errors(0, 0, 0, 0), Map.of("page", Map.of("200", 10L)), book);
    }

    /** All sent requests answered rightly, of which some had values that a used-up permutation gave out before. */
    public static LoadMeasurement repeating(Map<String, Map<String, Long>> answers, long repeated) {
        long all = all(answers);
        return load(
                all,
                all,
                new Errors(0, 0, 0, 0),
                answers,
                new DriverBook(null, 0, 0, null, null, List.of(new Drawn("order", 0, 100, repeated)), null));
    }

    /** @param resent null when the driver kept no book */
    public static LoadMeasurement load(
            long sent, long completed, Errors errors, Map<String, Map<String, Long>> answers, @Nullable Long resent) {
        return load(sent, completed, errors, answers, resent == null ? null : new DriverBook(null, resent, 0, null));
    }

    private static LoadMeasurement load(
            long sent,
            long completed,
            Errors errors,
            Map<String, Map<String, Long>> answers,
            @Nullable DriverBook book) {
        List<OperationMeasurement> operations = answers.entrySet().stream()
                .map(operation -> operation(operation.getKey(), operation.getValue()))
                .toList();
        return new LoadMeasurement(
                WindowId.main(WindowKind.OPEN_LOOP),
                WindowKind.OPEN_LOOP,
                "tiny",
                new Arrival("POISSON", 100.0, null),
                "2026-01-01T00:00:00Z",
                10,
                100.0,
                100,
                100,
                sent,
                sent,
                completed,
                errors,
                TIMES,
                TIMES,
                TIMES,
                operations,
                new DriverUsage(1, 0, 3, 0, 2, Scheduling.NORMAL),
                List.of(),
                "open-loop.response.hlog",
                book);
    }

    private static long all(Map<String, Map<String, Long>> answers) {
        return answers.values().stream()
                .flatMap(statuses -> statuses.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static OperationMeasurement operation(String name, Map<String, Long> answers) {
        long all = answers.values().stream().mapToLong(Long::longValue).sum();
        return new OperationMeasurement(
                name, 10.0, 10, 10, all, all, new Errors(0, 0, 0, 0), TIMES, TIMES, TIMES, answers, 100.0);
    }
}
