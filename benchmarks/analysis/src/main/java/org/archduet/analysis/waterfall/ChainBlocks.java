package org.archduet.analysis.waterfall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.start.Start;
import org.archduet.result.waterfall.Chain;

/**
 * The two kinds of blocks of a run along a chain, by its plan.
 *
 * @param whole numbers of the blocks that hold every arm of the chain
 * @param ends numbers of the blocks that hold its two ends alone
 */
public record ChainBlocks(Set<Integer> whole, Set<Integer> ends) {

    /** Those of a plan. */
    public static ChainBlocks of(PlanSummary plan, Chain chain) {
        Map<Integer, Set<String>> arms = plan.starts().stream()
                .collect(Collectors.groupingBy(
                        PlannedStart::block, Collectors.mapping(PlannedStart::system, Collectors.toSet())));
        Set<Integer> whole = new TreeSet<>();
        Set<Integer> ends = new TreeSet<>();
        arms.forEach((block, systems) -> (chain.isWholeIn(systems) ? whole : ends).add(block));
        return new ChainBlocks(whole, ends);
    }

    /**
     * The starts that decide about baseline and candidate: those of the blocks of the two ends, where the plan has any,
     * so that what decides is measured apart from the chain that explains it; otherwise all.
     */
    public List<Start> deciding(List<Start> starts) {
        return ends.isEmpty()
                ? starts
                : starts.stream().filter(start -> ends.contains(start.block())).toList();
    }
}
