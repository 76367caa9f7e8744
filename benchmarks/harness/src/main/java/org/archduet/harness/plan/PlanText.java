package org.archduet.harness.plan;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.decision.Factor;
import org.archduet.result.waterfall.Chain;

/** A plan as text for people. */
public final class PlanText {

    private PlanText() {}

    /** Some lines, each ended by a line feed; the same for the same plan everywhere. */
    public static String render(Plan plan) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "experiment  %s: %s",
                plan.experiment().name(),
                plan.experiment().question());
        line(text, "profile     %s: %s", plan.profile().name(), plan.profile().purpose());
        line(text, "seed        %d", plan.experiment().seed());
        line(text, "workload    %s", plan.experiment().workload());
        line(
                text,
                "systems     %s",
                plan.systems().stream()
                        .map(system -> system.name() + " (" + system.processes()
                                + (system.processes() == 1 ? " process)" : " processes)"))
                        .collect(Collectors.joining(", ")));
        for (PlannedSystem system : plan.systems()) {
            if (!system.budget().isEmpty()) {
                line(text, "budget      %s: %s", system.name(), system.budget());
            }
        }
        plan.factors()
                .forEach(factor -> line(
                        text,
                        "factor      %s: %s; each level has its own %s",
                        factor.name(),
                        factor.levels().stream().map(Factor.Level::label).collect(Collectors.joining(", ")),
                        factor.variesByStart() ? "systems in every block" : "slices in every start"));
        plan.chain().ifPresent(chain -> line(text, "chain       %s", words(plan, chain)));
        line(
                text,
                "duration    about %s on two cores, %.0f %% of it in measured slices",
                duration(plan.estimate()),
                100.0 * plan.measured().toMillis() / plan.estimate().toMillis());
        if (!plan.profile().looks().isEmpty()) {
            line(
                    text,
                    "looks       after %s blocks; ends there when every primary interval is as narrow as wanted",
                    plan.profile().looks().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        line(text, "");
        line(
                text,
                "before anything is timed, on fresh processes (replay seed %d):",
                plan.verification().seed());
        plan.verification().steps().forEach(step -> step(text, step));
        Set<Set<String>> shown = new HashSet<>();
        for (Plan.Block block : plan.blocks()) {
            line(text, "");
            line(
                    text,
                    "block %d%s (seed %d), about %s: starts %s",
                    block.number(),
                    kind(plan, block),
                    block.seed(),
                    duration(block.estimate()),
                    block.starts().stream().map(PlannedStart::system).collect(Collectors.joining(", then ")));
            if (shown.add(Set.copyOf(block.arms()))) {
                block.steps().forEach(step -> step(text, step));
            }
        }
        for (BlockApart apart : plan.apart()) {
            line(text, "");
            line(
                    text,
                    "%s (seed %d), about %s, in starts that enter no comparison: %s",
                    apart.name(),
                    apart.block().seed(),
                    duration(apart.block().estimate()),
                    apart.block().starts().stream().map(PlannedStart::system).collect(Collectors.joining(", then ")));
            apart.block().steps().forEach(step -> step(text, step));
        }
        return text.toString();
    }

    private static String words(Plan plan, Chain chain) {
        long whole = plan.blocks().stream()
                .filter(block -> chain.isWholeIn(block.arms()))
                .count();
        return String.join(", ", chain.arms()) + ": "
                + blocks(whole, "holds every arm", "hold every arm") + ", "
                + blocks(plan.blocks().size() - whole, "holds the two ends alone", "hold the two ends alone");
    }

    private static String blocks(long count, String one, String several) {
        return count == 1 ? "1 block " + one : count + " blocks " + several;
    }

    private static String kind(Plan plan, Plan.Block block) {
        return plan.chain()
                .map(chain -> chain.isWholeIn(block.arms()) ? ", the whole chain" : ", its two ends alone")
                .orElse("");
    }

    private static void step(StringBuilder text, Activity step) {
        double seconds = step.estimate().toMillis() / 1000.0;
        String length = seconds < 120 ? String.format(Locale.ROOT, "%.1f s", seconds) : duration(step.estimate());
        line(text, " %11s  %s", length, step.name());
    }

    /** Such as {@code 50 s}, {@code 5 min 40 s} or {@code 2 h 40 min}. */
    public static String duration(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        if (seconds < 3600) {
            return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes / 60 + " h " + minutes % 60 + " min";
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
