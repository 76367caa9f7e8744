package org.archduet.result.waterfall;

import org.jspecify.annotations.Nullable;

/**
 * The run that prices come from, another than the one that uses them.
 *
 * @param experiment its name
 * @param folder name of its results folder
 * @param sha256 of its {@code result.json}
 * @param conditions under which the doses were given
 */
public record PriceSource(String experiment, String folder, String sha256, Conditions conditions) {

    /**
     * What a price depends on. Empty where the run does not say it.
     *
     * @param commit of the measured programs' source
     * @param compilers of the systems' JVMs
     * @param cpuModel of the machine
     * @param systemCpus CPU set of system and database
     * @param heapMegabytes of all processes of a system together; null where systems differ
     * @param workload name
     * @param requestsPerSecond offered in the open loop; null without one
     */
    public record Conditions(
            String commit,
            String compilers,
            String cpuModel,
            String systemCpus,
            @Nullable Integer heapMegabytes,
            String workload,
            @Nullable Double requestsPerSecond) {}
}
