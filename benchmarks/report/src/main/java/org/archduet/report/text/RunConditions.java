package org.archduet.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.archduet.report.run.RunFacts;
import org.archduet.result.load.Arrival;
import org.archduet.result.run.Budget;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** Under which conditions the figures of a run hold, in one sentence: compilers, CPUs, heap, load. */
public final class RunConditions {

    private static final Pattern FIRST_COMPILER = Pattern.compile("-XX:TieredStopAtLevel=[1-3]");
    private static final String C1 = "the JVM's first compiler (C1) only";
    private static final String BOTH = "both JVM compilers (C1 and C2)";
    private static final String SCREENING = "Screening: the JVM's first compiler only. ";
    private static final String C1_RATIOS =
            "Ratios may change with both compilers: quote one with the words \"first compiler only\", or measure it with --profile standard. ";
    private static final String BOTH_RATIOS =
            "Both compilers were at work, as in production, so the ratios say something about the architectures under these conditions. ";

    private static final int LETTERS_OF_A_DAY = 10;

    private RunConditions() {}

    /**
     * Such as {@code Holds for: both JVM compilers, 1 CPU for system and database, …}; empty when nothing is
     * known, and when the run compared or concluded nothing.
     */
    public static Optional<String> of(RunResult result) {
        if (result.validity().status() == Status.INVALID || result.comparisons().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> conditions = brief(result);
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        boolean ratios = result.comparisons().stream().anyMatch(comparison -> comparison.ratio() != null);
        boolean screening = isScreening(result);
        boolean both = each(compared(result), RunConditions::compilers).equals(List.of(BOTH));
        return Optional.of((screening ? SCREENING : "") + "Holds for: " + conditions.get() + ". "
                + (ratios && screening ? C1_RATIOS : "")
                + (ratios && both ? BOTH_RATIOS : "")
                + (ratios
                        ? "Absolute figures hold for this machine only; a ratio is quoted with these conditions."
                        : "Absolute figures hold for this machine only."));
    }

    /** The conditions alone; empty when nothing is known. */
    public static Optional<String> brief(RunResult result) {
        List<SystemResult> systems = compared(result);
        RunFacts facts = RunFacts.of(result);
        List<String> conditions = new ArrayList<>(each(systems, RunConditions::compilers));
        conditions.addAll(each(systems, system -> cpus(system.budget().systemCpus(), facts, isDatabaseLoose(result))));
        conditions.addAll(each(systems, system -> quotas(system.budget())));
        conditions.addAll(each(systems, system -> heap(system.budget())));
        conditions.addAll(loads(result));
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", conditions));
    }

    /** The conditions with profile and day: what a picture that stands alone says of its run. */
    public static Optional<String> dated(RunResult result) {
        String started = result.manifest().startedAt();
        String day = started.substring(0, Math.min(LETTERS_OF_A_DAY, started.length()));
        return brief(result)
                .map(conditions -> "Profile " + result.experiment().profile() + ", " + day + ": " + conditions + ".");
    }

    /** Whether a JVM of baseline or candidate had its first compiler only: a result to be confirmed with both. */
    public static boolean isScreening(RunResult result) {
        return compared(result).stream().anyMatch(system -> compilers(system).contains(C1));
    }

    private static List<SystemResult> compared(RunResult result) {
        return result.systems().stream()
                .filter(system -> system.name().equals(result.experiment().baseline())
                        || system.name().equals(result.experiment().candidate()))
                .toList();
    }

    /** One condition when it is the same for all systems, else one for each, with its name. */
    private static List<String> each(List<SystemResult> systems, Function<SystemResult, String> condition) {
        List<String> different = systems.stream().map(condition).distinct().toList();
        if (different.size() <= 1) {
            return different.stream().filter(words -> !words.isEmpty()).toList();
        }
        return systems.stream()
                .filter(system -> !condition.apply(system).isEmpty())
                .map(system -> system.name() + ": " + condition.apply(system))
                .toList();
    }

    private static String compilers(SystemResult system) {
        List<Budget.Share> jvms = system.budget().shares().stream()
                .filter(share -> !share.jvmFlags().isEmpty())
                .toList();
        long first = jvms.stream()
                .filter(share -> share.jvmFlags().stream()
                        .anyMatch(flag -> FIRST_COMPILER.matcher(flag).matches()))
                .count();
        if (jvms.isEmpty()) {
            return "";
        }
        if (first == 0) {
            return BOTH;
        }
        return first == jvms.size() ? C1 : C1 + " in " + first + " of " + jvms.size() + " JVMs";
    }

    /** A database server that could not be bound may use any CPU, or those of another machine. */
    private static boolean isDatabaseLoose(RunResult result) {
        return result.starts().stream()
                .flatMap(start -> start.windows().stream())
                .flatMap(window -> window.cautions().stream())
                .anyMatch(caution -> caution == Caution.DATABASE_NOT_COUNTED || caution == Caution.DATABASE_NOT_PINNED);
    }

    private static String cpus(String set, RunFacts facts, boolean isDatabaseLoose) {
        if (set.isEmpty()) {
            return facts.driverElsewhere()
                    ? "all CPUs of the machine (unpinned)"
                    : "CPUs shared with the driver (unpinned)";
        }
        int cpus = CpuUse.cpus(set).orElseThrow();
        return cpus
                + (cpus == 1 ? " CPU" : " CPUs")
                + (isDatabaseLoose
                        ? " for the system, the database not pinned"
                        : facts.ownDatabase() ? " for system and database" : " for the system");
    }

    private static String quotas(Budget budget) {
        return budget.totalCpuQuota().isEmpty()
                ? ""
                : "a fixed CPU quota for each process ("
                        + Figures.number(budget.totalCpuQuota().getAsDouble()) + " CPU in total)";
    }

    private static String heap(Budget budget) {
        return budget.heapMegabytes() == 0 ? "" : Figures.count(budget.heapMegabytes()) + " MB heap in total";
    }

    private static List<String> loads(RunResult result) {
        List<String> loads = new ArrayList<>();
        List<Double> rates = arrivals(result, WindowKind.OPEN_LOOP, Arrival::ratePerSecond);
        if (!rates.isEmpty()) {
            loads.add(rates.stream()
                            .map(Figures::number)
                            .reduce((a, b) -> a + " and " + b)
                            .orElse("") + " requests/s offered"
                    + (arrivals(result, WindowKind.OPEN_LOOP, Arrival::model).contains("CONSTANT")
                            ? " at equal gaps"
                            : ""));
        }
        List<Integer> users = arrivals(result, WindowKind.CLOSED_LOOP, Arrival::users);
        if (!users.isEmpty()) {
            loads.add(users.stream()
                            .map(String::valueOf)
                            .reduce((a, b) -> a + " and " + b)
                            .orElse("") + " waiting users for peak throughput");
        }
        return loads;
    }

    /** Of the main windows: one operation alone has users, too, and no peak throughput. */
    private static <T> List<T> arrivals(RunResult result, WindowKind kind, Function<Arrival, @Nullable T> figure) {
        return result.starts().stream()
                .flatMap(start -> start.windows().stream()
                        .filter(window -> window.load().id().equals(WindowId.main(kind)))
                        .limit(1))
                .map(window -> figure.apply(window.load().arrival()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
