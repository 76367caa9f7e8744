package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.archduet.driver.yaml.YamlSection;

/** The calls of one operation: {@code 3}, {@code [1, 3]}, or one of these for each status. */
final class OutcomeCallsParser {

    private static final int MOST_CALLS = 1_000_000;
    private static final Pattern STATUS = Pattern.compile("[1-5][0-9][0-9]");

    private OutcomeCallsParser() {}

    static OutcomeCalls calls(YamlSection operations, String name) {
        return operations.isSection(name)
                ? byStatus(operations.section(name))
                : new OutcomeCalls.Always(range(operations, name));
    }

    private static OutcomeCalls byStatus(YamlSection outcomes) {
        SortedMap<Integer, CallRange> calls = new TreeMap<>();
        statuses(outcomes, "write a number, or one for each status, as {200: 2, 404: 1}")
                .forEach(status -> calls.put(status, range(outcomes, String.valueOf(status))));
        return new OutcomeCalls.ByStatus(calls);
    }

    /**
     * The keys of a mapping by status, at least one.
     *
     * @param fix what to write when there is none
     */
    static List<Integer> statuses(YamlSection outcomes, String fix) {
        List<Integer> statuses = new ArrayList<>();
        for (String status : outcomes.keys()) {
            if (!STATUS.matcher(status).matches()) {
                throw outcomes.wrong(status, "'" + status + "' is not an HTTP status", "write one from 100 to 599");
            }
            statuses.add(Integer.valueOf(status));
        }
        if (statuses.isEmpty()) {
            throw outcomes.wrong("", "names no outcome", fix);
        }
        return List.copyOf(statuses);
    }

    private static CallRange range(YamlSection section, String key) {
        if (!section.isList(key)) {
            return CallRange.exactly(section.integer(key, 0, MOST_CALLS));
        }
        List<Integer> ends = section.list(key).integers(0, MOST_CALLS);
        if (ends.size() != 2) {
            throw section.wrong(
                    key,
                    "a range of calls has two ends, not " + ends.size(),
                    "write the least and the most, as [1, 3], or one number");
        }
        if (ends.get(0) > ends.get(1)) {
            throw section.wrong(key, "the range of calls ends before it begins", "swap its ends");
        }
        return new CallRange(ends.get(0), ends.get(1));
    }
}
