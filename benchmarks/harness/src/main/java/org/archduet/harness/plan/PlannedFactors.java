package org.archduet.harness.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.Factor;

/**
 * What an experiment varies, as far as a plan needs to know it. The arms of a factor by start are among the planned
 * systems already, and the loads of a factor of loads stand in the profile.
 *
 * @param factors in the order of the experiment
 * @param mixes weights over operations by label, for a factor of mixes; empty without one
 */
public record PlannedFactors(List<Factor> factors, Map<String, Map<String, Integer>> mixes) {

    /** Of an experiment that varies nothing. */
    public static final PlannedFactors NONE = new PlannedFactors(List.of(), Map.of());

    /** Whether an arm is there for another level than the first of a factor by start. */
    boolean runsAtLaterLevel(String arm) {
        return factors.stream()
                .filter(Factor::variesByStart)
                .flatMap(factor -> factor.levels().stream().skip(1))
                .anyMatch(level -> level.runs(arm));
    }

    /** Extra work that running systems are given, in the order of the experiment. */
    List<Dose> doses() {
        return factors.stream()
                .flatMap(factor -> Stream.ofNullable(factor.dose()))
                .toList();
    }
}
