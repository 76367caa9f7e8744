package org.archduet.harness.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.ExperimentDescription.Statement;
import org.archduet.harness.config.FactorSettings;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Assertion.OtherOperation;
import org.archduet.result.decision.Assertion.SpreadLimit;
import org.archduet.result.decision.Assertion.StepLimit;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.Chain;

/**
 * Checks that the statements of an experiment speak of what it has.
 *
 * @param levels labels of the levels, by factor
 * @param bySlice names of the factors that vary from slice to slice of the same starts
 * @param chain arms from the baseline to the candidate; empty without a chain
 */
record StatementCheck(Workload workload, Map<String, List<String>> levels, Set<String> bySlice, List<String> chain) {

    /** What every level of a factor that varies by slice is compared in, over the mix. */
    private static final List<MetricId> IN_SLICES =
            List.of(MetricId.RESPONSE_TIME_P50, MetricId.RESPONSE_TIME_P99, MetricId.CPU_PER_REQUEST);

    /** What every level of a factor that varies by start is compared in, over the mix; its first one in all metrics. */
    private static final List<MetricId> IN_STARTS = List.of(
            MetricId.RESPONSE_TIME_P50, MetricId.RESPONSE_TIME_P99, MetricId.CPU_PER_REQUEST, MetricId.PEAK_THROUGHPUT);

    /** With the levels of the experiment's factors. */
    static StatementCheck of(ExperimentDescription experiment, Workload workload) {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        experiment.factors().forEach(factor -> levels.put(factor.name(), factor.labels()));
        Set<String> bySlice = experiment.factors().stream()
                .filter(FactorSettings.BySlice.class::isInstance)
                .map(FactorSettings::name)
                .collect(Collectors.toSet());
        return new StatementCheck(
                workload, levels, bySlice, experiment.chain().map(Chain::arms).orElse(List.of()));
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
        assertion.step().ifPresent(step -> inChain(statement, step));
        assertion.factor().ifPresent(factor -> {
            if (!assertion.operation().isMix()) {
                throw new ConfigurationException(
                        statement.location(),
                        "a trend is computed over the whole mix, not over one operation",
                        "remove \"" + assertion.operation() + "\" from the statement");
            }
            known(statement, "factor", factor, List.copyOf(levels.keySet()));
            measured(statement, factor, "over the factor " + factor);
        });
        Optional<String> level = assertion.level();
        if (level.isEmpty() && assertion.factor().isEmpty()) {
            levels.forEach((factor, named) -> {
                if (!bySlice.contains(factor)) {
                    comparedAtAll(statement, factor, named.get(0));
                }
            });
        }
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
            levels.forEach((factor, named) -> {
                boolean ofTheRunsPair = !bySlice.contains(factor) && named.indexOf(level.get()) == 0;
                if (named.contains(level.get()) && !ofTheRunsPair) {
                    measured(statement, factor, "at " + level.get());
                }
            });
        }
    }

    private void inChain(Statement statement, StepLimit step) {
        if (chain.isEmpty()) {
            throw new ConfigurationException(
                    statement.location(),
                    "the experiment has no chain, so no arms to go from and to",
                    "add a chain, or end the statement before: from " + step.from());
        }
        for (String arm : List.of(step.from(), step.to())) {
            if (!chain.contains(arm)) {
                throw new ConfigurationException(
                        statement.location(), "the chain has no arm \"" + arm + "\"", NearestWord.fix(arm, chain));
            }
        }
        int steps = chain.indexOf(step.to()) - chain.indexOf(step.from());
        if (steps < 1) {
            throw new ConfigurationException(
                    statement.location(),
                    "the chain does not go from " + step.from() + " to " + step.to(),
                    "name the earlier arm first");
        }
        if (steps == chain.size() - 1) {
            throw new ConfigurationException(
                    statement.location(),
                    step.from() + " and " + step.to() + " are the two ends, which the run compares anyway",
                    "end the statement before: from " + step.from());
        }
    }

    /** A statement without a level speaks of all of them, and only the first one is compared in every figure. */
    private static void comparedAtAll(Statement statement, String factor, String first) {
        Assertion assertion = statement.assertion();
        boolean whole = assertion.operations().stream().allMatch(OperationName::isMix);
        if (assertion.expectation() instanceof SpreadLimit || whole && IN_STARTS.contains(assertion.metric())) {
            return;
        }
        throw new ConfigurationException(
                statement.location(),
                (whole ? assertion.metric().shortName() : "a figure of one operation")
                        + " is compared at the first level of " + factor
                        + " only, so a statement about all levels could never hold",
                assertion.expectation() instanceof OtherOperation
                        ? "compare operations in an experiment without the factor " + factor
                        : "end the statement with: at " + first);
    }

    /** A statement about what is not compared there would stay undecided whatever the run measures. */
    private void measured(Statement statement, String factor, String place) {
        Assertion assertion = statement.assertion();
        boolean slices = bySlice.contains(factor);
        boolean spread = assertion.expectation() instanceof SpreadLimit;
        if (spread && slices) {
            throw new ConfigurationException(
                    statement.location(),
                    "the spread between starts is not computed " + place + ", which is measured within each start",
                    "remove the level from the statement");
        }
        List<MetricId> compared = slices ? IN_SLICES : IN_STARTS;
        boolean whole = assertion.operations().stream().allMatch(OperationName::isMix);
        if (!spread && !(whole && compared.contains(assertion.metric()))) {
            throw new ConfigurationException(
                    statement.location(),
                    (whole ? assertion.metric().shortName() : "a figure of one operation") + " is not compared "
                            + place,
                    "what is compared there, over the whole mix, is: "
                            + compared.stream().map(MetricId::shortName).collect(Collectors.joining(", ")));
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
