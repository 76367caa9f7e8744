package org.archduet.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.VerdictRule;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a verdict on CPU per request may come from a system that was not warm yet. Where either side carries such a
 * caution in any block, the verdict must be the same without the compilers' CPU time, and in the first and the last
 * half of the slices. Both sides may carry it and still differ in how far from warm they are.
 */
record WarmUpCheck(DecisionRule rule) {

    private static final Set<Caution> NOT_WARM = EnumSet.of(Caution.COMPILING, Caution.WARM_UP_UNFINISHED);

    /** @return why there is no verdict, in words; empty when it stands or the check does not apply */
    Optional<String> objection(
            Metric metric, Verdict verdict, String baseline, String candidate, List<Blocks.Pair> pairs) {
        if (metric.key().metric() != MetricId.CPU_PER_REQUEST || verdict == Verdict.INCONCLUSIVE) {
            return Optional.empty();
        }
        List<String> notWarm = new ArrayList<>();
        if (pairs.stream().anyMatch(pair -> isNotWarm(metric.window().apply(pair.baseline())))) {
            notWarm.add(baseline);
        }
        if (pairs.stream().anyMatch(pair -> isNotWarm(metric.window().apply(pair.candidate())))) {
            notWarm.add(candidate);
        }
        if (notWarm.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put("as measured", verdict);
        add(verdicts, "without compiler threads", pairs, start -> withoutCompilers(metric, start), metric);
        add(verdicts, "in the first half of the slices", pairs, start -> half(metric, start, true), metric);
        add(verdicts, "in the last half of the slices", pairs, start -> half(metric, start, false), metric);
        if (verdicts.values().stream().distinct().count() == 1) {
            return Optional.empty();
        }
        return Optional.of(String.join(" and ", notWarm) + (notWarm.size() == 1 ? " was" : " were")
                + " not fully warm, and the verdict depends on it: "
                + verdicts.entrySet().stream()
                        .map(entry -> words(entry.getValue(), baseline, candidate) + " " + entry.getKey())
                        .collect(Collectors.joining(", ")));
    }

    private static boolean isNotWarm(@Nullable Window window) {
        return window != null && window.cautions().stream().anyMatch(NOT_WARM::contains);
    }

    /** Nothing is added where no block has the figure: results of version 1 have no slices. */
    private void add(
            Map<String, Verdict> verdicts,
            String name,
            List<Blocks.Pair> pairs,
            Function<Start, @Nullable Double> figure,
            Metric metric) {
        Metric variant = new Metric(metric.key(), metric.role(), figure, metric.window(), metric.series());
        List<Double> logRatios = new ArrayList<>();
        for (Blocks.Pair pair : pairs) {
            Double baseline = variant.log(pair.baseline());
            Double candidate = variant.log(pair.candidate());
            if (baseline != null && candidate != null) {
                logRatios.add(candidate - baseline);
            }
        }
        if (logRatios.size() >= 2) {
            verdicts.put(
                    name,
                    VerdictRule.verdict(Paired.effect(logRatios).ratio(rule.confidence()), metric.better(), rule));
        }
    }

    private static @Nullable Double withoutCompilers(Metric metric, Start start) {
        Window window = metric.window().apply(start);
        return window == null ? null : MetricCatalogue.cpuWithoutCompilers(window);
    }

    /** CPU time over right answers of half of the slices; null with fewer than two, or where one lacks it. */
    private static @Nullable Double half(Metric metric, Start start, boolean first) {
        List<Slice> slices = PairedSlices.used(metric, start);
        int half = slices.size() / 2;
        double nanos = 0;
        long answers = 0;
        for (Slice slice : first ? slices.subList(0, half) : slices.subList(slices.size() - half, slices.size())) {
            Double perRequest = slice.window().resources().cpuNanosPerRequest();
            if (perRequest == null) {
                return null;
            }
            long right = slice.window().load().rightAnswers();
            nanos += perRequest * right;
            answers += right;
        }
        return answers == 0 ? null : (Double) (nanos / answers);
    }

    private static String words(Verdict verdict, String baseline, String candidate) {
        return switch (verdict) {
            case BASELINE_BETTER -> candidate + " costs more";
            case CANDIDATE_BETTER -> candidate + " costs less";
            case EQUIVALENT -> baseline + " and " + candidate + " cost the same";
            case INCONCLUSIVE -> "undecided";
        };
    }
}
