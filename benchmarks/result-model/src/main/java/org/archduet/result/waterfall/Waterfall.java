package org.archduet.result.waterfall;

import java.util.List;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.jspecify.annotations.Nullable;

/**
 * Where the difference between baseline and candidate comes from: a chain of arms, each with one change more than the
 * one before.
 *
 * <pre>{@code
 * waterfall.steps(MetricId.CPU_PER_REQUEST, OperationName.MIX); // one bar for each change
 * }</pre>
 *
 * @param chain the arms, from the baseline to the candidate
 * @param steps by figure, then in the order of the chain; a figure that no arm has is left out
 * @param wholes one for each figure, in the order of {@code steps}
 * @param interactions one for each figure and each other order of the experiment; empty without one
 * @param books what prices by dose explain of the steps; null without prices
 */
public record Waterfall(
        List<String> chain,
        List<StepResult> steps,
        List<WholeResult> wholes,
        List<Interaction> interactions,
        @Nullable StepBooks books) {

    public Waterfall {
        chain = List.copyOf(chain);
        steps = List.copyOf(steps);
        wholes = List.copyOf(wholes);
        interactions = List.copyOf(interactions);
    }

    /** Without prices. */
    public Waterfall(
            List<String> chain, List<StepResult> steps, List<WholeResult> wholes, List<Interaction> interactions) {
        this(chain, steps, wholes, interactions, null);
    }

    /** The same with what prices explain of it. */
    public Waterfall explainedBy(@Nullable StepBooks found) {
        return new Waterfall(chain, steps, wholes, interactions, found);
    }

    /** The steps of one figure in the order of the chain; empty when it was not measured. */
    public List<StepResult> steps(MetricId metric, OperationName operation) {
        return steps.stream()
                .filter(step -> step.metric() == metric && step.operation().equals(operation))
                .toList();
    }

    /** The same chain without a difference: of a run that concludes nothing. */
    public Waterfall valuesOnly() {
        return new Waterfall(
                chain,
                steps.stream()
                        .map(step -> new StepResult(
                                step.from(),
                                step.to(),
                                step.change(),
                                step.figure(),
                                step.fromValue(),
                                step.toValue(),
                                null,
                                null,
                                step.blocks(),
                                StepVerdict.NOT_MEASURED))
                        .toList(),
                List.of(),
                List.of());
    }
}
