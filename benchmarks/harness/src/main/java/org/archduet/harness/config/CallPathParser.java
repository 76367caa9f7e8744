package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.CallPath.Call;

/** The calls of one request in their order, by operation: a list, or one for each status of the answer. */
final class CallPathParser {

    private static final String CALLS = "calls";
    private static final String COUNTS = "topology.callsPerOperation";

    private CallPathParser() {}

    static List<CallPath> parse(YamlSection topology) {
        List<CallPath> paths = new ArrayList<>();
        YamlSection operations = topology.section(CALLS);
        for (String operation : operations.keys()) {
            if (operations.isSection(operation)) {
                YamlSection outcomes = operations.section(operation);
                for (int status :
                        OutcomeCallsParser.statuses(outcomes, "write a list of calls, or one for each status")) {
                    paths.add(new CallPath(operation, status, calls(outcomes, String.valueOf(status))));
                }
            } else {
                paths.add(new CallPath(operation, null, calls(operations, operation)));
            }
        }
        return List.copyOf(paths);
    }

    private static List<Call> calls(YamlSection section, String key) {
        return section.sections(key).stream().map(CallPathParser::call).toList();
    }

    private static Call call(YamlSection section) {
        Call call = new Call(Names.name(section, "from"), Names.name(section, "to"), section.text("purpose"));
        section.end();
        return call;
    }

    /**
     * The processes exist, each is reached before it calls, and there are as many calls as are described and counted.
     */
    static void check(YamlSection root, ArchitectureDescription architecture) {
        for (CallPath path : architecture.callPaths()) {
            Integer status = path.status();
            YamlSection operations = root.section("topology").section(CALLS);
            YamlSection section = status == null ? operations : operations.section(path.operation());
            String key = status == null ? path.operation() : String.valueOf(status);
            checkProcesses(section.sections(key), path.calls(), architecture);
            checkCount(section, key, path, architecture);
        }
    }

    private static void checkProcesses(
            List<YamlSection> sections, List<Call> calls, ArchitectureDescription architecture) {
        List<String> names =
                architecture.processes().stream().map(ProcessDescription::name).toList();
        Set<String> reached = new HashSet<>(Set.of(architecture.entry()));
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            checkName(sections.get(i), "from", call.from(), names);
            checkName(sections.get(i), "to", call.to(), names);
            if (call.from().equals(call.to())) {
                throw sections.get(i).wrong("to", "a process does not call itself", "name another process");
            }
            if (!reached.contains(call.from())) {
                throw sections.get(i)
                        .wrong(
                                "from",
                                "'" + call.from() + "' makes a call before it has received one",
                                "begin with the calls of the entry process, " + architecture.entry());
            }
            reached.add(call.to());
        }
    }

    private static void checkName(YamlSection section, String key, String name, List<String> names) {
        if (!names.contains(name)) {
            throw section.wrong(key, "no process is named '" + name + "'", NearestWord.fix(name, names));
        }
    }

    private static void checkCount(
            YamlSection section, String key, CallPath path, ArchitectureDescription architecture) {
        List<CallRange> described = described(path, architecture);
        if (described.isEmpty()) {
            throw section.wrong(
                    key,
                    COUNTS + " has no number of calls for " + path.label(),
                    "add it there, or remove the list here");
        }
        List<String> uncounted =
                architecture.callCountersPath().map(OpsPath::except).orElse(List.of());
        long counted = path.calls().stream()
                .filter(call -> !uncounted.contains(call.to()))
                .count();
        for (CallRange range : described) {
            if (counted < range.atLeast() || counted > range.atMost()) {
                throw section.wrong(
                        key,
                        "lists " + counted + " calls to processes that count them, but " + COUNTS + " says " + range,
                        "correct one of them");
            }
        }
    }

    /** What the counts say of its outcomes. */
    private static List<CallRange> described(CallPath path, ArchitectureDescription architecture) {
        OutcomeCalls counts = architecture.callsPerOperation().get(path.operation());
        Integer status = path.status();
        if (counts == null) {
            return List.of();
        }
        return status == null ? counts.all() : counts.of(status).stream().toList();
    }
}
