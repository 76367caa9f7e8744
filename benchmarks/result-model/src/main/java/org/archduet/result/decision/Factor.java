package org.archduet.result.decision;

import java.util.List;
import java.util.Set;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that an experiment varies on purpose, and its levels in the order of the experiment file.
 *
 * <pre>{@code
 * Factor.armOf("monolith", "5");                       // monolith@5
 * factor.levels().get(0).shownBy(result.comparisons()); // the comparisons of its first level
 * }</pre>
 *
 * @param name as the experiment file calls it
 * @param levels two or more
 * @param dose what its levels give to running systems more and more of; null for any other factor, and in results from
 *     before there were doses
 */
public record Factor(
        String name, List<Level> levels, @Nullable Dose dose) {
    private static final String AT = "@";

    /** What a level is compared in, as far as it was measured there. */
    private static final Set<MetricId> METRICS = Set.of(
            MetricId.RESPONSE_TIME_P50, MetricId.RESPONSE_TIME_P99, MetricId.CPU_PER_REQUEST, MetricId.PEAK_THROUGHPUT);

    public Factor {
        levels = List.copyOf(levels);
    }

    /** A factor that gives no dose. */
    public Factor(String name, List<Level> levels) {
        this(name, levels, null);
    }

    /** Name of the arm that runs a system at a level, for a factor that arms differ by. */
    public static String armOf(String system, String label) {
        return system + AT + label;
    }

    /** Whether its arms differ by it; otherwise the windows of the same arms do. */
    public boolean variesByStart() {
        return levels.stream().allMatch(level -> level.window == null);
    }

    /** Whether its levels are mixes of operations. */
    public boolean comparesMixes() {
        return levels.stream().allMatch(level -> level.window != null && level.window.isMixLevel());
    }

    /**
     * One value of the factor, and the comparison that shows it.
     *
     * @param label what the experiment file calls the value
     * @param baseline the arm that others are compared with at this level
     * @param candidate the arm that is compared at this level
     * @param window that was measured at this level; null when the arms differ by it, so that every window shows it
     */
    public record Level(
            String label,
            String baseline,
            String candidate,
            @Nullable WindowId window) {

        /** Whether an arm exists for this level only. */
        public boolean runs(String arm) {
            return window == null && (arm.equals(baseline) || arm.equals(candidate) || arm.endsWith(AT + label));
        }

        /** The system that an arm of this level runs, by its own name. */
        public String systemOf(String arm) {
            String suffix = AT + label;
            return arm.endsWith(suffix) ? arm.substring(0, arm.length() - suffix.length()) : arm;
        }

        /** Whether a comparison is one of baseline and candidate at this level. */
        public boolean matches(Subject subject) {
            return subject.baseline().equals(baseline)
                    && subject.candidate().equals(candidate)
                    && (window == null || subject.window().equals(window));
        }

        /**
         * Its comparisons in the headline figures over the mix, in the given order. Where arms differ, those of the
         * main windows; otherwise those of the level's own window.
         */
        public List<Comparison> shownBy(List<Comparison> comparisons) {
            return comparisons.stream()
                    .filter(comparison -> matches(comparison.subject()))
                    .filter(comparison -> comparison.operation().isMix() && METRICS.contains(comparison.metric()))
                    .filter(comparison -> window != null
                            || comparison.window().isMain(WindowKind.OPEN_LOOP)
                            || comparison.window().isMain(WindowKind.CLOSED_LOOP))
                    .toList();
        }
    }
}
