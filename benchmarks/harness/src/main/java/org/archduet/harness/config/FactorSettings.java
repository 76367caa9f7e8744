package org.archduet.harness.config;

import java.util.List;
import java.util.Map;
import org.archduet.result.failure.Location;

/** Something that an experiment varies on purpose: one entry of {@code factors} in an experiment file. */
public sealed interface FactorSettings {

    /** What the experiment calls it. */
    String name();

    /** Its levels in the order of the file; two or more, all different. */
    List<String> labels();

    /** Varies from start to start: each system is started once for each level. */
    sealed interface ByStart extends FactorSettings {

        /**
         * What an arm is given at a level.
         *
         * @param level 0-based
         * @param usual what it is given without the factor
         */
        ArmSettings at(int level, ArmSettings usual);
    }

    /** Varies from slice to slice of the same starts. */
    sealed interface BySlice extends FactorSettings {}

    /**
     * A knob that all systems have.
     *
     * @param labels its values
     */
    record OfKnob(String name, String knob, List<String> labels) implements ByStart {
        @Override
        public ArmSettings at(int level, ArmSettings usual) {
            return usual.withKnob(knob, labels.get(level));
        }
    }

    /**
     * The budget of each system.
     *
     * @param budgets one a label
     */
    record OfBudget(String name, List<String> labels, List<BudgetSettings> budgets) implements ByStart {
        @Override
        public ArmSettings at(int level, ArmSettings usual) {
            return usual.with(budgets.get(level));
        }
    }

    /** The compilers that JVMs may use. */
    record OfCompilers(String name, List<Compilation> compilers) implements ByStart {
        @Override
        public List<String> labels() {
            return compilers.stream().map(Compilation::id).toList();
        }

        @Override
        public ArmSettings at(int level, ArmSettings usual) {
            return usual.with(compilers.get(level));
        }
    }

    /**
     * The offered load, in place of the loads of the profile's grid.
     *
     * @param fractions of what the slowest arm gets done at its peak, ascending; one a label
     * @param location of its levels, for messages
     */
    record OfLoad(String name, List<String> labels, List<Double> fractions, Location location) implements BySlice {}

    /**
     * Extra work that running systems are given.
     *
     * @param knob name of a live knob that at least one of the systems has
     * @param amounts one a label; the first is the smallest, 0 or more
     */
    record OfDose(String name, String knob, List<Integer> amounts) implements BySlice {
        @Override
        public List<String> labels() {
            return amounts.stream().map(String::valueOf).toList();
        }
    }

    /** The mix of operations. */
    record OfMix(String name, List<Mix> mixes) implements BySlice {
        @Override
        public List<String> labels() {
            return mixes.stream().map(Mix::label).toList();
        }
    }

    /**
     * One mix.
     *
     * @param label lower-case letters, digits and hyphens
     * @param weights over operations
     * @param location of the mix, for messages about an operation that the workload does not have
     */
    record Mix(String label, Map<String, Integer> weights, Location location) {}
}
