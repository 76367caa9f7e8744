package org.archduet.result.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A figure that systems are compared in. In JSON a metric is its {@link #id}. */
public enum MetricId {
    /** Median of completed − intended. */
    RESPONSE_TIME_P50(Figure.time("responseTime.p50", Unit.NANOSECONDS, "median response time", Scope.BOTH)),
    /** Arithmetic mean of completed − intended; a failed request counts as slower than all others. */
    RESPONSE_TIME_MEAN(Figure.time("responseTime.mean", Unit.NANOSECONDS, "mean response time", Scope.MIX)),
    /** 90th percentile of completed − intended. */
    RESPONSE_TIME_P90(
            Figure.time("responseTime.p90", Unit.NANOSECONDS, "90th percentile of response time", Scope.OPERATION)),
    /** 99th percentile of completed − intended. */
    RESPONSE_TIME_P99(
            Figure.time("responseTime.p99", Unit.NANOSECONDS, "99th percentile of response time", Scope.BOTH)),
    /** CPU time of system and database over right answers. */
    CPU_PER_REQUEST(Figure.cost("cpuPerRequest", Unit.NANOSECONDS, "CPU time per request")),
    /** Goodput of the closed loop over the mix. */
    PEAK_THROUGHPUT(Figure.rate("peakThroughput", "peak throughput", Scope.MIX)),
    /** Goodput of another closed loop. */
    THROUGHPUT(Figure.rate("throughput", "throughput", Scope.NOT_ASSERTED)),
    /** Median of completed − sent. */
    SERVICE_TIME_P50(Figure.time("serviceTime.p50", Unit.NANOSECONDS, "median service time", Scope.MIX)),
    /** {@link #CPU_PER_REQUEST} without what the JVMs' compiler threads used. */
    CPU_PER_REQUEST_WITHOUT_COMPILERS(Figure.cost(
            "cpuPerRequestWithoutCompilers", Unit.NANOSECONDS, "CPU time per request without JIT compilers")),
    /** The part of {@link #CPU_PER_REQUEST} that the database server used. */
    DATABASE_CPU_PER_REQUEST(Figure.cost("databaseCpuPerRequest", Unit.NANOSECONDS, "database CPU time per request")),
    /** Calls between processes over completed requests. */
    CALLS_PER_REQUEST(Figure.cost("callsPerRequest", Unit.COUNT, "calls between processes per request")),
    /** Proportional set size of the system's own processes. */
    MEMORY(Figure.cost("memory", Unit.BYTES, "memory")),
    /** From the first process start until every process is ready. */
    START_UP_TIME(Figure.time("startUpTime", Unit.SECONDS, "start-up time", Scope.MIX)),
    /** CPU of system and database without load. */
    IDLE_CPU(Figure.cost("idleCpu", Unit.CPUS, "CPU use when idle"));

    private static final String RESPONSE_TIME = "responseTime.";
    private static final String SLOWER = "slower";

    private final Figure figure;

    MetricId(Figure figure) {
        this.figure = figure;
    }

    /** What an experiment can make an assertion about. */
    private enum Scope {
        MIX,
        OPERATION,
        BOTH,
        NOT_ASSERTED
    }

    /** @param worse what is said of a system with the worse value, for example {@code slower} */
    private record Figure(String id, Unit unit, Better better, String words, String worse, String praise, Scope scope) {

        static Figure time(String id, Unit unit, String words, Scope scope) {
            return new Figure(id, unit, Better.LOWER, words, SLOWER, "faster", scope);
        }

        static Figure cost(String id, Unit unit, String words) {
            return new Figure(id, unit, Better.LOWER, words, "costs more", "costs less", Scope.MIX);
        }

        boolean isTime() {
            return worse.equals(SLOWER);
        }

        static Figure rate(String id, String words, Scope scope) {
            return new Figure(id, Unit.PER_SECOND, Better.HIGHER, words, "lower", "higher", scope);
        }
    }

    /** The metric with this id; empty when there is none. */
    public static Optional<MetricId> find(String id) {
        return first(metric -> metric.id().equals(id));
    }

    /** The metric that an assertion calls so, see {@link #shortName}; empty when there is none. */
    public static Optional<MetricId> ofShortName(String name) {
        return first(metric -> metric.shortName().equals(name));
    }

    /** What can be asserted of an operation, or of the whole mix, in the order of their declaration. */
    public static List<MetricId> assertableOf(OperationName operation) {
        return Arrays.stream(values())
                .filter(metric -> metric.isAssertable(operation))
                .toList();
    }

    /** Name in files, for example {@code responseTime.p50}. */
    @JsonValue
    public String id() {
        return figure.id;
    }

    /** Name in assertions and narrow tables: {@code p50} for the response time, the {@link #id} for all else. */
    public String shortName() {
        return isResponseTime() ? figure.id.substring(RESPONSE_TIME.length()) : figure.id;
    }

    /** Unit of its values. */
    public Unit unit() {
        return figure.unit;
    }

    /** Which direction is the good one. */
    public Better better() {
        return figure.better;
    }

    /** Name for readers, for example {@code median response time}. */
    public String words() {
        return figure.words;
    }

    /** What is said of a system whose value is worse, for example {@code slower}. */
    public String worseWords() {
        return figure.worse;
    }

    /** What is said of a system whose value is better, for example {@code faster}. */
    public String betterWords() {
        return figure.praise;
    }

    /** What follows a factor in a sentence: {@code 3.9 × slower}, {@code 5.3 × less}. */
    public String comparative(boolean larger) {
        if (figure.isTime()) {
            return larger ? figure.worse : figure.praise;
        }
        return larger ? "more" : "less";
    }

    /** Whether it is a figure of the response time. */
    public boolean isResponseTime() {
        return figure.id.startsWith(RESPONSE_TIME);
    }

    private boolean isAssertable(OperationName operation) {
        return figure.scope == Scope.BOTH || figure.scope == (operation.isMix() ? Scope.MIX : Scope.OPERATION);
    }

    private static Optional<MetricId> first(Predicate<MetricId> condition) {
        return Arrays.stream(values()).filter(condition).findFirst();
    }

    /** The {@link #id}, so that a metric can stand in a message. */
    @Override
    public String toString() {
        return id();
    }
}
