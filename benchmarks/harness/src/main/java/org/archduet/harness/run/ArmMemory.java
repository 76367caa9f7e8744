package org.archduet.harness.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.plan.MemoryNeed;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;

/**
 * Memory of the arms of a run, which are all up at the same time.
 *
 * @param ownServers whether each arm with databases has a server that the run starts
 */
record ArmMemory(List<SystemSpec> arms, List<Factor> factors, boolean ownServers) {

    /**
     * Compares the need with a machine.
     *
     * @throws org.archduet.harness.plan.PlanException when it has too little; the message says which levels of a factor
     *     to leave out, where that helps
     */
    void check(long machineMegabytes) {
        MemoryNeed need = need(arms);
        Optional<Factor> varied = factors.stream().filter(Factor::variesByStart).findFirst();
        if (varied.isEmpty()) {
            need.check(machineMegabytes);
        } else {
            need.check(machineMegabytes, advice(varied.get(), machineMegabytes));
        }
    }

    private String advice(Factor factor, long machineMegabytes) {
        List<Level> levels = factor.levels();
        for (int kept = levels.size() - 1; kept >= 2; kept--) {
            List<Level> left = levels.subList(kept, levels.size());
            List<SystemSpec> rest = arms.stream()
                    .filter(arm -> left.stream().noneMatch(level -> level.runs(arm.name())))
                    .toList();
            if (need(rest).fits(machineMegabytes)) {
                return "of the factor '" + factor.name() + "' leave out the "
                        + (left.size() == 1 ? "level " : "levels ")
                        + left.stream().map(Level::label).collect(Collectors.joining(", "))
                        + " (the first " + kept + " fit), or lower the budget's heapMegabytes";
            }
        }
        return "lower the budget's heapMegabytes: every level of the factor '" + factor.name()
                + "' starts its own systems, and not even two levels fit";
    }

    private MemoryNeed need(List<SystemSpec> some) {
        Map<String, Integer> heaps = new HashMap<>();
        Map<String, Integer> jvms = new HashMap<>();
        int servers = 0;
        for (SystemSpec arm : some) {
            heaps.put(arm.name(), arm.budget().heapMegabytes());
            jvms.put(arm.name(), arm.architecture().processes().size());
            servers += arm.architecture().databases().isEmpty() ? 0 : 1;
        }
        return new MemoryNeed(heaps, jvms, ownServers ? servers : 0);
    }
}
