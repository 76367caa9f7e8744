package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.run.SystemResult;

/** Settings of the database sessions of each system, as its processes read them through their own pools. */
final class SessionSettings {

    private SessionSettings() {}

    /** Empty when no system was asked. */
    static Optional<Block> table(Run run) {
        List<SystemResult> systems = run.systems().stream()
                .filter(system -> !system.pools().isEmpty())
                .toList();
        Set<String> names = new TreeSet<>();
        systems.forEach(system ->
                system.pools().forEach(pool -> names.addAll(pool.settings().keySet())));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<Block.Row> rows = new ArrayList<>();
        for (String name : names) {
            List<String> cells = new ArrayList<>(List.of(name));
            systems.forEach(system -> cells.add(value(system, name)));
            boolean differs = cells.stream().skip(1).distinct().count() > 1;
            rows.add(new Block.Row(cells, differs ? "differs" : ""));
        }
        List<String> header = new ArrayList<>(List.of("Setting"));
        systems.forEach(system -> header.add(system.name()));
        return Optional.of(new Block.Table(
                "Settings of the database sessions, read by each process through its own connection pool",
                header,
                rows,
                false));
    }

    /** One value when all processes agree, else each with its process. */
    private static String value(SystemResult system, String name) {
        List<String> values = system.pools().stream()
                .map(pool -> pool.settings().getOrDefault(name, Figures.NONE))
                .distinct()
                .toList();
        return values.size() == 1
                ? values.get(0)
                : system.pools().stream().map(pool -> process(pool, name)).collect(Collectors.joining(", "));
    }

    private static String process(PoolSettings pool, String name) {
        return pool.process() + ": " + pool.settings().getOrDefault(name, Figures.NONE);
    }
}
