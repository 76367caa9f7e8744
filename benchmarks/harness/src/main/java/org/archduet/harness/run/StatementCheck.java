package org.archduet.harness.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.ExperimentDescription.Statement;
import org.archduet.result.decision.Assertion;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.vocabulary.OperationName;

/**
 * Checks that the statements of an experiment speak of what it has.
 *
 * @param levels labels of the levels, by factor
 */
record StatementCheck(Workload workload, Map<String, List<String>> levels) {

    /** With the levels of the experiment's factors. */
    static StatementCheck of(ExperimentDescription experiment, Workload workload) {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        experiment.factors().forEach(factor -> levels.put(factor.name(), factor.labels()));
        return new StatementCheck(workload, levels);
    }

    /** @throws ConfigurationException for the first that does not */
    void check(ExperimentDescription experiment) {
        experiment.assertions().forEach(this::check);
        experiment.claim().ifPresent(claim -> claim.statements().forEach(this::check));
    }

    void check(Statement statement) {
        Assertion assertion = statement.assertion();
        for (OperationName operation : assertion.operations()) {
            if (!operation.isMix() && !workload.mix().containsKey(operation.value())) {
                throw new ConfigurationException(
                        statement.location(),
                        "the workload " + workload.name() + " has no operation \"" + operation + "\" in its mix",
                        NearestWord.fix(operation.value(), workload.mix().keySet()));
            }
        }
        assertion.factor().ifPresent(factor -> {
            if (!assertion.operation().isMix()) {
                throw new ConfigurationException(
                        statement.location(),
                        "a trend is computed over the whole mix, not over one operation",
                        "remove \"" + assertion.operation() + "\" from the statement");
            }
            known(statement, "factor", factor, List.copyOf(levels.keySet()));
        });
        Optional<String> level = assertion.level();
        if (level.isPresent()) {
            List<String> labels = new ArrayList<>();
            levels.values().forEach(labels::addAll);
            known(statement, "level", level.get(), labels);
            if (labels.indexOf(level.get()) < labels.lastIndexOf(level.get())) {
                throw new ConfigurationException(
                        statement.location(),
                        "two factors have a level \"" + level.get() + "\"",
                        "use different levels, so that a statement can name one");
            }
        }
    }

    private static void known(Statement statement, String kind, String name, List<String> known) {
        if (!known.contains(name)) {
            throw new ConfigurationException(
                    statement.location(),
                    "the experiment has no " + kind + " \"" + name + "\"",
                    known.isEmpty() ? "add it under factors" : NearestWord.fix(name, known));
        }
    }
}
