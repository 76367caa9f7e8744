package org.archduet.harness.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.harness.config.ArmSettings;
import org.archduet.harness.config.Compilation;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.ExperimentDescription.SystemEntry;
import org.archduet.harness.config.FactorSettings;
import org.archduet.harness.config.FactorSettings.ByStart;
import org.archduet.harness.config.FactorSettings.OfDose;
import org.archduet.harness.config.FactorSettings.OfLoad;
import org.archduet.harness.config.FactorSettings.OfMix;
import org.archduet.harness.config.LiveKnob;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.plan.NoiseFloorArm;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.waterfall.Chain;
import org.jspecify.annotations.Nullable;

/**
 * The arms of an experiment: each of its systems once, or, where a factor varies by start, once for each level of the
 * factor. The first level's pair is the one that carries the verdict of the run.
 *
 * @param all in the order of the experiment, level by level, then the copy for the noise floor
 * @param baseline name of the arm that others are compared with
 * @param candidate name of the arm that is compared
 * @param factors in the order of the experiment
 */
record ExperimentArms(List<Arm> all, String baseline, String candidate, List<Factor> factors) {

    /**
     * One arm.
     *
     * @param original name of the arm that it is a second copy of; its own name when it is none
     */
    record Arm(SystemSpec spec, String original) {
        PlannedSystem planned() {
            return new PlannedSystem(
                    spec.name(),
                    spec.architecture().processes().size(),
                    original,
                    spec.budget().words());
        }
    }

    /**
     * Those of a run.
     *
     * @param chain as far as the run measures it: systems beside it do not run
     * @param floor whether a copy of the first level's baseline comes in addition, unless there is a copy already
     */
    static ExperimentArms of(ExperimentDescription experiment, Optional<Chain> chain, NoiseFloorArm floor) {
        Optional<ByStart> varied = experiment.factorByStart();
        List<Arm> arms = varied.map(factor -> IntStream.range(0, factor.labels().size())
                        .boxed()
                        .flatMap(level -> ofLevel(experiment, factor, level))
                        .toList())
                .orElseGet(() -> experiment.systems().stream()
                        .filter(entry ->
                                chain.isEmpty() || chain.get().everyArm().contains(entry.name()))
                        .map(entry -> arm(experiment, entry, usual(experiment, entry), entry.name(), null))
                        .toList());
        String baseline = named(experiment.baseline(), varied);
        return new ExperimentArms(
                withFloor(arms, baseline, floor),
                baseline,
                named(experiment.candidate(), varied),
                experiment.factors().stream()
                        .map(factor -> factor(experiment, factor, varied))
                        .toList());
    }

    private static Stream<Arm> ofLevel(ExperimentDescription experiment, ByStart factor, int level) {
        String label = factor.labels().get(level);
        return experiment.systems().stream()
                .map(entry -> arm(
                        experiment,
                        entry,
                        factor.at(level, usual(experiment, entry)),
                        Factor.armOf(entry.name(), label),
                        label));
    }

    private static ArmSettings usual(ExperimentDescription experiment, SystemEntry entry) {
        return new ArmSettings(entry.knobs(), experiment.budget(), Optional.empty());
    }

    private static Arm arm(
            ExperimentDescription experiment,
            SystemEntry entry,
            ArmSettings given,
            String name,
            @Nullable String label) {
        SystemEntry baseline = experiment.system(experiment.baseline());
        // an arm of a chain is compared with its neighbours, be it a copy or not
        String original = !entry.isCopyOf(baseline) || experiment.chain().isPresent()
                ? name
                : label == null ? baseline.name() : Factor.armOf(baseline.name(), label);
        SystemSpec spec = new SystemSpec(
                name,
                entry.architecture(),
                given.knobs(),
                given.budget().split(entry.architecture().processes()),
                given.compilation(),
                entry.live() || isGivenADose(experiment, entry));
        return new Arm(spec, original);
    }

    /** Whether one of them runs with the first compiler alone whatever the profile says. */
    boolean runWithFirstCompilerOnly() {
        return all.stream().anyMatch(arm -> arm.spec()
                .compilation()
                .filter(Compilation.FIRST_COMPILER_ONLY::equals)
                .isPresent());
    }

    private static boolean isGivenADose(ExperimentDescription experiment, SystemEntry entry) {
        return experiment.factors().stream()
                .anyMatch(factor -> factor instanceof OfDose dose
                        && entry.architecture().live().containsKey(dose.knob()));
    }

    private static List<Arm> withFloor(List<Arm> arms, String baseline, NoiseFloorArm floor) {
        boolean copied = arms.stream()
                .anyMatch(arm ->
                        arm.original().equals(baseline) && !arm.spec().name().equals(baseline));
        Optional<String> name = copied ? Optional.empty() : floor.beside(baseline);
        if (name.isEmpty()) {
            return arms;
        }
        List<Arm> all = new ArrayList<>(arms);
        arms.stream()
                .map(Arm::spec)
                .filter(spec -> spec.name().equals(baseline))
                .map(spec -> new SystemSpec(
                        name.get(), spec.architecture(), spec.knobs(), spec.budget(), spec.compilation(), spec.live()))
                .forEach(copy -> all.add(new Arm(copy, baseline)));
        return List.copyOf(all);
    }

    /** At the first level, for what holds for the run as a whole. */
    private static String named(String system, Optional<ByStart> varied) {
        return varied.map(factor -> Factor.armOf(system, factor.labels().get(0)))
                .orElse(system);
    }

    private static Factor factor(ExperimentDescription experiment, FactorSettings factor, Optional<ByStart> varied) {
        if (factor instanceof ByStart byStart) {
            return new Factor(
                    byStart.name(),
                    byStart.labels().stream()
                            .map(label -> new Level(
                                    label,
                                    Factor.armOf(experiment.baseline(), label),
                                    Factor.armOf(experiment.candidate(), label),
                                    null))
                            .toList());
        }
        String baseline = named(experiment.baseline(), varied);
        String candidate = named(experiment.candidate(), varied);
        List<Level> levels = new ArrayList<>();
        for (String label : factor.labels()) {
            levels.add(new Level(label, baseline, candidate, window(factor, label, levels.size() + 1)));
        }
        return new Factor(factor.name(), levels, factor instanceof OfDose dose ? dose(experiment, dose, varied) : null);
    }

    /** The systems that have the live knob, by the names of their arms at the first level of a factor by start. */
    private static Dose dose(ExperimentDescription experiment, OfDose factor, Optional<ByStart> varied) {
        List<Dose.Dosed> dosed = new ArrayList<>();
        String unit = factor.knob();
        for (SystemEntry entry : experiment.systems()) {
            LiveKnob knob = entry.architecture().live().get(factor.knob());
            if (knob != null) {
                unit = knob.unit();
                dosed.add(knob.of(named(entry.name(), varied)));
            }
        }
        return new Dose(factor.knob(), unit, factor.amounts(), dosed);
    }

    /** @param rank 1-based */
    private static WindowId window(FactorSettings factor, String label, int rank) {
        if (factor instanceof OfLoad) {
            return WindowId.loadOfGrid(rank);
        }
        if (factor instanceof OfMix) {
            return WindowId.mixLevel(label);
        }
        if (factor instanceof OfDose dose) {
            return WindowId.doseLevel(dose.knob(), dose.amounts().get(rank - 1));
        }
        throw new IllegalArgumentException(factor.name() + " does not vary by slice");
    }
}
