package org.archduet.analysis.books;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.Factor;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.archduet.result.waterfall.BaselineCost;

/** What a request cost the baseline of a run in the slices that its prices, or its steps, were measured beside. */
final class BaselineCosts {

    private static final String METHOD = "t over blocks";

    private BaselineCosts() {}

    /**
     * The mean over blocks of a system that did its usual work: in the open loop and, where doses were given, at dose
     * 0.
     *
     * @param factors of the run
     * @return empty with fewer than two valid blocks
     */
    static Optional<BaselineCost> of(String system, List<Start> starts, List<Factor> factors, double confidence) {
        Set<WindowId> usual = usual(factors);
        Map<Integer, Double> blocks = starts.stream()
                .filter(start ->
                        start.system().equals(system) && start.validity().isEmpty())
                .flatMap(start -> start.windows().stream()
                        .filter(window -> usual.contains(window.load().id()))
                        .flatMap(window -> cost(window).stream().map(cost -> Map.entry(start.block(), cost))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.averagingDouble(Map.Entry::getValue)));
        return blocks.size() < 2
                ? Optional.empty()
                : Optional.of(new BaselineCost(
                        system,
                        Uncertain.ofBlocks(List.copyOf(blocks.values())).difference(confidence, METHOD),
                        blocks.size()));
    }

    private static Optional<Double> cost(Window window) {
        return window.outcome() == Outcome.OK
                ? Optional.ofNullable(window.resources().cpuNanosPerRequest())
                : Optional.empty();
    }

    private static Set<WindowId> usual(List<Factor> factors) {
        Set<WindowId> windows = new HashSet<>(Set.of(WindowId.main(WindowKind.OPEN_LOOP)));
        for (Factor factor : factors) {
            Dose dose = factor.dose();
            if (dose != null) {
                IntStream.range(0, factor.levels().size())
                        .filter(level -> dose.amounts().get(level) == 0)
                        .mapToObj(level -> factor.levels().get(level).window())
                        .filter(Objects::nonNull)
                        .forEach(windows::add);
            }
        }
        return windows;
    }
}
