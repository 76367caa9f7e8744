package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.archduet.harness.database.ServerSettings;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Whether the database sessions of all systems are set alike, and so that a commit that returned is on the disk. A
 * server's configuration does not show it: a JDBC URL, a role or a database may set sessions otherwise, and a commit
 * that waits for no disk makes a system faster than the other.
 */
public final class SessionSettingsCheck {

    private static final String ABSENT = "not reported";
    private static final String MEND =
            " - use the same setting in the JDBC URL, connection pool, role and database of each of them";

    private SessionSettingsCheck() {}

    /**
     * What differs or is not durable.
     *
     * @param pools by system, one for each process with database sessions
     */
    public static List<ValidityReason> of(Map<String, List<PoolSettings>> pools) {
        SortedSet<String> names = names(pools);
        List<ValidityReason> reasons = new ArrayList<>(missing(names, pools));
        for (String name : names) {
            SortedMap<String, List<String>> processes = byValue(name, pools);
            String required = ServerSettings.DURABILITY.get(name);
            boolean wrong = required != null && processes.keySet().stream().anyMatch(value -> !value.equals(required));
            if (wrong || processes.size() > 1) {
                reasons.add(new ValidityReason(
                        Code.DATABASE,
                        "the database sessions have " + name + " = " + words(processes)
                                + (wrong ? ", but a measurement needs " + required : "") + MEND));
            }
        }
        return List.copyOf(reasons);
    }

    /** Those that any process reports. One of PostgreSQL's for durability brings the others: it is such a database. */
    private static SortedSet<String> names(Map<String, List<PoolSettings>> pools) {
        SortedSet<String> names = new TreeSet<>();
        pools.values().stream()
                .flatMap(Collection::stream)
                .forEach(pool -> names.addAll(pool.settings().keySet()));
        if (names.stream().anyMatch(ServerSettings.DURABILITY::containsKey)) {
            names.addAll(ServerSettings.DURABILITY.keySet());
        }
        return names;
    }

    /** A setting that only some report is compared between those only. */
    private static List<ValidityReason> missing(SortedSet<String> names, Map<String, List<PoolSettings>> pools) {
        List<String> missing = new ArrayList<>();
        pools.forEach((system, ofSystem) -> ofSystem.forEach(pool -> {
            SortedSet<String> absent = new TreeSet<>(names);
            absent.removeAll(pool.settings().keySet());
            if (!absent.isEmpty()) {
                missing.add("missing in " + pool.process() + " of " + system + ": " + String.join(", ", absent));
            }
        }));
        return missing.isEmpty()
                ? List.of()
                : List.of(new ValidityReason(
                        Code.DATABASE,
                        "the processes report different settings of their database sessions: "
                                + String.join("; ", missing)
                                + " - report the same names under poolSettings in each of them"));
    }

    /**
     * Settings of one system's sessions at a time.
     *
     * @param when in words, such as "before the audit"
     */
    public record Seen(String when, List<PoolSettings> pools) {}

    /** What changed in the sessions of one system while it ran. */
    public static List<ValidityReason> changes(String system, Seen before, Seen after) {
        SortedMap<String, String> then = flat(system, before.pools());
        SortedMap<String, String> now = flat(system, after.pools());
        SortedSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !value(then, name).equals(value(now, name)))
                .map(name -> new ValidityReason(
                        Code.DATABASE,
                        name + " was " + value(then, name) + " " + before.when() + " and is "
                                + value(now, name) + " " + after.when() + ": a session setting changed in between"
                                + " - do not SET it in a pooled session"))
                .toList();
    }

    private static SortedMap<String, List<String>> byValue(String name, Map<String, List<PoolSettings>> pools) {
        SortedMap<String, List<String>> processes = new TreeMap<>();
        pools.forEach((system, ofSystem) -> ofSystem.stream()
                .filter(pool -> pool.settings().containsKey(name))
                .forEach(pool -> processes
                        .computeIfAbsent(String.valueOf(pool.settings().get(name)), value -> new ArrayList<>())
                        .add(pool.process() + " of " + system)));
        return processes;
    }

    private static String words(SortedMap<String, List<String>> processes) {
        return processes.entrySet().stream()
                .map(value -> value.getKey() + " in " + String.join(", ", value.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static SortedMap<String, String> flat(String system, List<PoolSettings> pools) {
        SortedMap<String, String> settings = new TreeMap<>();
        pools.forEach(pool -> pool.settings()
                .forEach((name, value) -> settings.put(pool.process() + " of " + system + ": " + name, value)));
        return settings;
    }

    private static String value(SortedMap<String, String> settings, String name) {
        return settings.getOrDefault(name, ABSENT);
    }
}
