package org.archduet.harness.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archduet.result.failure.Location;

/**
 * One process of a system.
 *
 * @param command program and arguments, placeholders unresolved
 * @param environment all variables it gets beside the few the harness passes on, placeholders unresolved
 * @param ports names of the ports that it needs beside its own
 * @param dependsOn names of the processes that must be ready before it starts
 * @param heapShare weight in the heap budget, 0 for none
 * @param connectionShare weight in the budget of database connections, 0 for none
 * @param cpuShare weight in the CPU quotas, at least 1; counts in mode {@code quota-per-process} only
 * @param location where the process stands in the file
 */
public record ProcessDescription(
        String name,
        List<String> command,
        Map<String, String> environment,
        List<String> ports,
        List<String> dependsOn,
        Readiness readiness,
        int heapShare,
        int connectionShare,
        int cpuShare,
        Location location) {

    /** Whether its address to listen on can be set, so that it need not be this machine's own address. */
    public boolean isToldWhereToListen() {
        return Stream.concat(command.stream(), environment.values().stream())
                .flatMap(text -> Placeholders.names(text).stream())
                .anyMatch(Placeholders.LISTEN::equals);
    }
}
