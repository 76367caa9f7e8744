package org.archduet.services.kit.server;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the sessions of a process's connection pools answered.
 *
 * @param settings by name, as SHOW prints them; where sessions differ, every value with its number of sessions
 * @param sessions that were asked
 * @param sessionsInUse that were not asked because a request held them
 * @param statisticsReported whether the server's statistics hold all that these sessions did; not when one was in use,
 *     and not before PostgreSQL 15
 */
record SessionReport(SortedMap<String, String> settings, int sessions, int sessionsInUse, boolean statisticsReported) {

    /** Of a process without a database. */
    static SessionReport none() {
        return new SessionReport(new TreeMap<>(), 0, 0, false);
    }

    /** @param sessionsByValue number of sessions by value, by name of the setting */
    static SessionReport of(
            SortedMap<String, SortedMap<String, Integer>> sessionsByValue,
            int sessions,
            int sessionsInUse,
            boolean statisticsReported) {
        SortedMap<String, String> settings = new TreeMap<>();
        sessionsByValue.forEach((name, values) -> settings.put(name, words(values, sessions)));
        return new SessionReport(settings, sessions, sessionsInUse, statisticsReported);
    }

    private static String words(SortedMap<String, Integer> values, int sessions) {
        return values.size() == 1
                ? values.firstKey()
                : values.entrySet().stream()
                        .map(value -> value.getKey() + " (" + value.getValue() + " of " + sessions + " sessions)")
                        .collect(Collectors.joining(", "));
    }
}
