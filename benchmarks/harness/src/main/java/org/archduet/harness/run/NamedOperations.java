package org.archduet.harness.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.FactorSettings;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;

/**
 * The operations that an experiment names, which its workload must load.
 *
 * @param experiment that names them
 * @param workload that has them in its mix
 */
record NamedOperations(ExperimentDescription experiment, Workload workload) {

    /**
     * Weights over operations of each mix that the experiment compares, in its order.
     *
     * @throws ConfigurationException when the workload does not load one of them
     */
    Map<String, Map<String, Integer>> mixes() {
        Map<String, Map<String, Integer>> mixes = new LinkedHashMap<>();
        experiment.factors().stream()
                .filter(FactorSettings.OfMix.class::isInstance)
                .flatMap(factor -> ((FactorSettings.OfMix) factor).mixes().stream())
                .forEach(mix -> {
                    mix.weights().keySet().forEach(operation -> check(operation, mix.location()));
                    mixes.put(mix.label(), mix.weights());
                });
        return mixes;
    }

    /**
     * The operations that run alone, where the profile gives them time.
     *
     * @throws ConfigurationException when the workload does not load one of them
     */
    List<String> alone() {
        return experiment
                .alone()
                .map(alone -> {
                    alone.names().forEach(operation -> check(operation, alone.location()));
                    return alone.names();
                })
                .orElseGet(() -> List.copyOf(workload.mix().keySet()));
    }

    private void check(String operation, Location location) {
        if (!workload.mix().containsKey(operation)) {
            throw new ConfigurationException(
                    location,
                    "the workload " + workload.name() + " has no operation \"" + operation + "\" in its mix",
                    NearestWord.fix(operation, workload.mix().keySet()));
        }
    }
}
