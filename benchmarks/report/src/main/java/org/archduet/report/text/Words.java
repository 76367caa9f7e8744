package org.archduet.report.text;

import java.util.List;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Throttling;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.FailureLimits;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** Plain words for the names that stand in results. */
public final class Words {

    private Words() {}

    /** A metric of a comparison with its operation and, where it is not the usual one, its window. */
    public static String metric(Comparison comparison) {
        String name =
                comparison.metric().words() + (comparison.operation().isMix() ? "" : " of " + comparison.operation());
        WindowId window = comparison.window();
        if (window.isMain(WindowKind.OPEN_LOOP_SHARE)) {
            return name + " at an equal share of SLO capacity";
        }
        if (window.isMain(WindowKind.UTILISATION)) {
            return name + " at equal planned CPU utilisation";
        }
        boolean usual = window.isMain(WindowKind.OPEN_LOOP)
                || window.isMain(WindowKind.CLOSED_LOOP)
                || window.equals(WindowId.START);
        return name + (usual ? "" : " (" + window.value().replace('-', ' ') + ")");
    }

    /** A metric's name at the start of a line. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The verdict in one or two words, about the candidate. */
    public static String verdict(Comparison comparison) {
        if (comparison.decision().withdrawn()) {
            return "can't tell after Holm's correction";
        }
        if (withheld(comparison)) {
            return "no verdict";
        }
        String word = comparison.blocks() == 0 ? "no ratio" : verdict(comparison.metric(), comparison.verdict());
        return comparison.decision().cautions().contains(Caution.CAPACITY_CONTRADICTED)
                ? word + ", on a contradicted capacity"
                : word;
    }

    /** Whether a system failed so many requests that the comparison carries no verdict. */
    public static boolean withheld(Comparison comparison) {
        return comparison.decision().cautions().contains(Caution.VERDICT_WITHHELD);
    }

    /** The verdict on a metric in one or two words, about the candidate. */
    public static String verdict(MetricId metric, Verdict verdict) {
        return switch (verdict) {
            case BASELINE_BETTER -> metric.worseWords();
            case CANDIDATE_BETTER -> metric.betterWords();
            case EQUIVALENT -> "equivalent";
            case INCONCLUSIVE -> "can't tell";
        };
    }

    /** Short name of a verdict for style classes. */
    public static String tone(Verdict verdict) {
        return switch (verdict) {
            case BASELINE_BETTER -> "baseline";
            case CANDIDATE_BETTER -> "candidate";
            case EQUIVALENT -> "equal";
            case INCONCLUSIVE -> "open";
        };
    }

    /** A caution in a sentence. */
    public static String caution(Caution caution) {
        return switch (caution) {
            case UNSTEADY -> "unsteady: response time or throughput shifted to another level within a window";
            case WARM_UP_UNFINISHED ->
                "warm-up unfinished: throughput was not observed to settle before the warm-up reached its longest time, so systems may have cost more than when fully warm";
            case ROUND_LEFT_OUT -> "a round of slices stayed disturbed when it was repeated; it is left out";
            case THROTTLED ->
                "throttled: in a window a CPU quota stopped a process in more than "
                        + Figures.percent(Throttling.CAUTION_ABOVE)
                        + " of the periods in which it ran, so figures of that window are bounded by the quota, not by the CPU";
            case COMPILING ->
                "compiling: JVMs spent more than a tenth of the system's CPU time on compiling, so it cost more than when fully warm";
            case UNPINNED -> "unpinned: system and driver shared CPUs";
            case DATABASE_NOT_COUNTED ->
                "database not counted: the processes of the given server are not visible, so no figure includes its CPU time, and it was not pinned to the system's CPUs";
            case DATABASE_NOT_PINNED ->
                "database not pinned: the given server could not be pinned to the system's CPUs; its CPU time is counted";
            case DATABASE_SHARED ->
                "database shared: all systems use the given server, and its CPU time is not split between those that are up at the same time";
            case PROCESSES_NOT_SEEN ->
                "processes not seen: the launcher does not name the system's processes, so no figure includes CPU time, memory, threads or pauses, and child processes were not counted";
            case PAUSES_NOT_SEEN ->
                "pauses not seen: the launcher gives no garbage collection logs, so no figure includes pauses";
            case CALLS_NOT_COUNTED ->
                "calls not counted: the launcher cannot read the call counters, so no figure includes calls between processes";
            case CALLS_NOT_BOUNDED ->
                "calls not bounded: the system does not describe the calls of all answers or does not count retries, so calls beyond its description would not be noticed";
            case CALLS_RETRIED ->
                "calls retried: by the system's own count, retries were more than 1 % of the described calls";
            case VERDICT_WITHHELD ->
                "verdict withheld: a system failed more than " + Figures.percent(FailureLimits.WITHHOLD_ABOVE)
                        + " of its requests, or the load is a share of a capacity that does not hold, so time and cost cannot be compared";
            case PROCESSES_NOT_ASSERTED ->
                "processes not asserted: the architecture says topology.processes: any, so child processes were counted and pinned, but their number was not checked";
            case SOME_FAILED ->
                "some failed: at least " + Figures.percent(FailureLimits.CAUTION_FROM)
                        + " of a system's requests in a window failed, too few to withhold a verdict";
            case DATABASE_SETTINGS_NOT_SEEN ->
                "database settings not seen: the system does not report the settings of its database sessions, so they were not compared";
            case CAPACITY_CONTRADICTED ->
                "capacity contradicted: windows below the capacity broke the SLO that defines it";
            case CAPACITY_NOT_TESTED ->
                "capacity not tested: its SLO cannot be read, so windows below the capacity could not test it";
            case NEAR_SATURATION ->
                "near saturation: a system was offered more than half of its own peak throughput, so much of its response time is queueing, which grows steeply with load";
            case FEW_BLOCKS -> "few blocks: fewer than six, so intervals are wide";
            case FEW_SAMPLES -> "few samples: some percentiles have too few samples behind them to be shown";
        };
    }

    /** A caution in a word or two. */
    public static String label(Caution caution) {
        return caution.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** What became of an assertion, in words. */
    public static String judgement(Judgement judgement) {
        return switch (judgement) {
            case HOLDS -> "holds";
            case REFUTED -> "REFUTED";
            case OPEN -> "undecided";
        };
    }

    /** An outcome in words. */
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case OK -> "kept up";
            case OVERLOADED -> "overloaded";
            case FAILING -> "failing";
        };
    }

    /** A reason against validity in words. */
    public static String reason(ValidityReason.Code code) {
        return switch (code) {
            case DRIVER_LATE -> "The driver sent requests too late";
            case DRIVER_SATURATED -> "The driver was near its own ceiling";
            case SCHEDULED_NOT_SENT -> "Not every scheduled request is accounted for";
            case DRIVER_OUT_OF_RESOURCES -> "The driver ran out of resources";
            case NOTHING_MEASURED -> "Nothing was measured";
            case NOISY_ENVIRONMENT -> "Something else used the machine";
            case PARITY -> "The systems do not give the same answers";
            case TOPOLOGY -> "Processes or calls between them are not as described";
            case BOOKS -> "The books of a window do not close";
            case SYSTEM_FAILING -> "A system failed its requests";
            case DATABASE -> "Database sessions are not set alike";
            case INVARIANT -> "A business invariant is broken";
            case INCOMPLETE -> "Something did not finish";
        };
    }

    /** A score of JMH with the half-width of its interval, where it gives one, and its unit. */
    public static String score(Microbenchmark benchmark) {
        Double error = benchmark.error();
        return Figures.number(benchmark.score()) + (error == null ? "" : " ± " + Figures.number(error)) + " "
                + benchmark.unit();
    }

    /** {@code VALID} or {@code INVALID} of a comparison; microbenchmarks are measured, and nothing judges them. */
    public static String status(RunResult result) {
        if (result.experiment().comparesSystems() || result.validity().status() == Validity.Status.INVALID) {
            return result.validity().status().name();
        }
        return result.microbenchmarks().isEmpty() ? "NO SCORES" : "MEASURED";
    }

    /** Such as {@code a, b and c}. */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** The possessive of a system's name. */
    public static String possessive(String name) {
        return name.endsWith("s") ? name + "'" : name + "'s";
    }
}
