package org.archduet.harness.cpuprofile;

import java.time.Duration;
import java.util.Map;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.vocabulary.OperationName;

/**
 * The section {@code profile} of an experiment file.
 *
 * @param slice how long each system is profiled under load
 * @param operation that the load consists of; the whole mix by default
 * @param mix weights over the operations of the load
 */
record CpuProfileSettings(Duration slice, OperationName operation, Map<String, Integer> mix) {

    private static final int DEFAULT_SECONDS = 20;

    /**
     * Reads the section.
     *
     * @throws org.archduet.driver.yaml.YamlException for a wrong value or an unknown key, with its place
     */
    static CpuProfileSettings read(YamlSection section, Workload workload) {
        int seconds = section.has("seconds") ? section.integer("seconds", 1, 600) : DEFAULT_SECONDS;
        Duration slice = Duration.ofSeconds(seconds);
        CpuProfileSettings settings;
        if (section.has("operation")) {
            String operation = section.oneOf("operation", workload.mix().keySet());
            settings = new CpuProfileSettings(slice, OperationName.of(operation), Map.of(operation, 1));
        } else {
            settings = new CpuProfileSettings(slice, OperationName.MIX, workload.mix());
        }
        section.end();
        return settings;
    }
}
