package org.archduet.report.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.archduet.result.decision.Comparison;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowKind;

/** Operations by how often they were requested in the open loop, the most frequent first; by name where equal. */
final class OperationOrder {

    private OperationOrder() {}

    static List<OperationName> compared(RunResult result) {
        List<String> byLoad = List.copyOf(scheduled(result).keySet());
        return result.comparisons().stream()
                .map(Comparison::operation)
                .filter(operation -> !operation.isMix())
                .distinct()
                .sorted(Comparator.<OperationName>comparingInt(operation -> place(byLoad, operation.value()))
                        .thenComparing(OperationName::value))
                .toList();
    }

    static Map<String, Long> scheduled(RunResult result) {
        Map<String, Long> counts = new TreeMap<>();
        result.starts().stream()
                .filter(start -> start.validity().isEmpty())
                .map(start -> Run.window(start, WindowKind.OPEN_LOOP))
                .filter(Objects::nonNull)
                .flatMap(window -> window.load().operations().stream())
                .forEach(operation -> counts.merge(operation.operation(), operation.scheduled(), Long::sum));
        Map<String, Long> byCount = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(count -> byCount.put(count.getKey(), count.getValue()));
        return byCount;
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }
}
