package org.archduet.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;

/** Lists what is not the same in two runs, or not known to be, whether or not it matters. */
final class RunDifferences {

    private static final String ABSENT = "(absent)";
    private static final String RECORDED = "(recorded)";
    private static final String UNKNOWN = "(not recorded, may differ)";

    private RunDifferences() {}

    static List<RunDifference> between(RunResult before, RunResult after) {
        Map<String, String> first = facts(before);
        Map<String, String> second = facts(after);
        if (isRecorded(before, after)) {
            programs(before, first);
            programs(after, second);
        }
        TreeSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        List<RunDifference> differences = new ArrayList<>();
        for (String name : names) {
            String one = first.getOrDefault(name, ABSENT);
            String two = second.getOrDefault(name, ABSENT);
            if (!one.equals(two)) {
                differences.add(new RunDifference(name, one, two));
            }
        }
        Optional<String> earlier = Comparability.workloadHash(before);
        Optional<String> later = Comparability.workloadHash(after);
        if (earlier.isEmpty() || later.isEmpty()) {
            differences.add(
                    new RunDifference("content of the workload", earlier.orElse(UNKNOWN), later.orElse(UNKNOWN)));
        }
        if (!isRecorded(before, after)) {
            differences.add(new RunDifference("measured programs", recorded(before), recorded(after)));
        }
        differences.addAll(MachineSpeed.differences(before, after));
        return List.copyOf(differences);
    }

    private static String recorded(RunResult run) {
        return isRecorded(run) ? RECORDED : UNKNOWN;
    }

    private static boolean isRecorded(RunResult... runs) {
        return Stream.of(runs).noneMatch(run -> run.manifest().programs().isEmpty());
    }

    private static void programs(RunResult run, Map<String, String> facts) {
        run.manifest().programs().forEach(program -> facts.put(program.name(), program.content()));
    }

    private static Map<String, String> facts(RunResult run) {
        Manifest manifest = run.manifest();
        Map<String, String> facts = new TreeMap<>(manifest.fields());
        facts.put("commit", manifest.commit() + (manifest.dirty() ? " (with uncommitted changes)" : ""));
        facts.put("command", String.join(" ", manifest.command()));
        facts.put("started", manifest.startedAt());
        facts.put("pinned", String.valueOf(manifest.pinned()));
        facts.put("experiment", run.experiment().name());
        facts.put("profile", run.experiment().profile());
        facts.put("seed", String.valueOf(run.experiment().seed()));
        facts.put("workload", run.experiment().workload());
        for (SystemResult system : run.systems()) {
            facts.put("processes of " + system.name(), String.join(" ", system.processes()));
            facts.put("budget of " + system.name(), Comparability.budget(system));
            String compilers = Compilers.of(system);
            if (!compilers.isEmpty()) {
                facts.put("compilers of " + system.name(), compilers);
            }
        }
        return facts;
    }
}
