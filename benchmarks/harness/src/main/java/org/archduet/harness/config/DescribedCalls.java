package org.archduet.harness.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.Operation;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.start.CallBook;
import org.jspecify.annotations.Nullable;

/** What an architecture's {@code topology.callsPerOperation} says of a workload, and of answers that were given. */
public final class DescribedCalls {

    private static final String KEY = "topology.callsPerOperation";

    private DescribedCalls() {}

    /**
     * Each operation of the workload's mix is named with all statuses that it is expected to be answered with, unless
     * none is: then the architecture does not describe its calls. It may name operations of other workloads, too.
     *
     * @throws ConfigurationException when one is not named; at a name that the workload does not have, if there is one,
     *     with the nearest word
     */
    public static void check(ArchitectureDescription architecture, Workload workload) {
        Map<String, OutcomeCalls> described = architecture.callsPerOperation();
        Set<String> known = workload.operations().keySet();
        Set<String> missing = new TreeSet<>(workload.mix().keySet());
        missing.removeAll(described.keySet());
        if (!described.isEmpty() && !missing.isEmpty()) {
            for (String name : described.keySet()) {
                if (!known.contains(name)) {
                    throw new ConfigurationException(
                            calls(architecture).location(name),
                            "the workload " + workload.name() + " has no operation '" + name + "', and no calls are"
                                    + " described for " + String.join(", ", missing),
                            NearestWord.fix(name, known));
                }
            }
            throw new ConfigurationException(
                    calls(architecture).location(""),
                    "no calls are described for " + String.join(", ", missing) + " of the mix of the workload "
                            + workload.name(),
                    "add to " + KEY + " how many calls between processes each makes");
        }
        described.forEach((name, calls) -> checkOutcomes(architecture, workload, name, calls));
        LiveKnobParser.check(architecture, workload);
    }

    private static void checkOutcomes(
            ArchitectureDescription architecture, Workload workload, String name, OutcomeCalls calls) {
        if (workload.mix().containsKey(name) && workload.operations().get(name) instanceof Operation.Requests asked) {
            SortedSet<Integer> missing = expected(asked);
            missing.removeIf(status -> calls.of(status).isPresent());
            if (!missing.isEmpty()) {
                throw new ConfigurationException(
                        calls(architecture).location(name),
                        "no calls are described for the expected status "
                                + missing.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                + " of '" + name + "' in the workload " + workload.name(),
                        "add how many calls between processes it makes then");
            }
        }
    }

    /** Statuses that the workload expects of an operation. */
    public static SortedSet<Integer> expected(Operation.Requests operation) {
        return operation.variants().stream()
                .map(Operation.Variant::expectation)
                .filter(Expectation.Answer.class::isInstance)
                .map(expectation -> ((Expectation.Answer) expectation).status())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Calls that the right answers of a window need, without any extra work. */
    public static CallBook.@Nullable Described of(ArchitectureDescription architecture, LoadMeasurement load) {
        return of(architecture, load, List.of());
    }

    /**
     * Calls that the right answers of a window need, those of extra work included. Null when the description does not
     * name an operation or an outcome, or when the statuses of the answers are not known.
     *
     * @param live what live knobs were set to meanwhile
     */
    public static CallBook.@Nullable Described of(
            ArchitectureDescription architecture, LoadMeasurement load, List<LiveKnob.Setting> live) {
        long atLeast = 0;
        long atMost = 0;
        long answers = 0;
        long mostPerRequest = 0;
        for (OperationMeasurement operation : load.operations()) {
            OutcomeCalls described = architecture.callsPerOperation().get(operation.operation());
            if (described == null) {
                return null;
            }
            long extra = live.stream()
                    .mapToLong(setting -> setting.callsOf(operation.operation()))
                    .sum();
            mostPerRequest = Math.max(mostPerRequest, described.most() + extra);
            for (Map.Entry<String, Long> right : operation.rightAnswers().entrySet()) {
                Optional<CallRange> calls = described.of(Integer.parseInt(right.getKey()));
                if (calls.isEmpty()) {
                    return null;
                }
                atLeast += (calls.get().atLeast() + extra) * right.getValue();
                atMost += (calls.get().atMost() + extra) * right.getValue();
                answers += right.getValue();
            }
        }
        return answers == load.rightAnswers() && answers > 0
                ? new CallBook.Described(atLeast, atMost, mostPerRequest)
                : null;
    }

    private static YamlSection calls(ArchitectureDescription architecture) {
        return YamlSection.read(architecture.file()).section("topology").section("callsPerOperation");
    }
}
