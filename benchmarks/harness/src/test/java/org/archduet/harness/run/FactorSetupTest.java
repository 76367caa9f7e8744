package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.harness.config.Compilation;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.OfferedLoad;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.testshop.InProfile;
import org.archduet.harness.testshop.VariedExperiment;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.vocabulary.ArmRole;
import org.archduet.result.vocabulary.WindowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The arms, windows and plan that a factor makes. */
class FactorSetupTest {

    @TempDir
    Path folder;

    @Test
    void aFactorByStartMakesArmsAndTheFirstLevelCarriesTheVerdict() throws Exception {
        RunSetup setup = setup("{name: temper, knob: fault, levels: [none, calm]}", "standard");
        assertThat(setup.systems())
                .extracting(SystemSpec::name)
                .containsExactly("alone@none", "pair@none", "alone@calm", "pair@calm", "alone@none-again");
        assertThat(setup.system("pair@calm").knobs()).isEqualTo(Map.of("fault", "calm"));
        assertThat(setup.system("alone@none-again").knobs()).isEqualTo(Map.of("fault", "none"));
        assertThat(setup.plan().systems())
                .filteredOn(system -> system.role() == ArmRole.NOISE_FLOOR)
                .extracting(PlannedSystem::name, PlannedSystem::original)
                .containsExactly(tuple("alone@none-again", "alone@none"));
        PlanSummary summary = setup.summary();
        assertThat(summary.experiment().baseline()).isEqualTo("alone@none");
        assertThat(summary.experiment().candidate()).isEqualTo("pair@none");
        assertThat(summary.factors())
                .containsExactly(new Factor(
                        "temper",
                        List.of(
                                new Level("none", "alone@none", "pair@none", null),
                                new Level("calm", "alone@calm", "pair@calm", null))));
        assertThat(setup.plan().blocks())
                .allSatisfy(block -> assertThat(block.starts()).hasSize(5));
    }

    @Test
    void aBudgetIsThatOfTheLevelAndOfTheFirstLevelsCopy() throws Exception {
        RunSetup setup = setup("{name: heap, setting: heapMegabytes, levels: [200, 300]}", "standard");
        assertThat(setup.systems())
                .extracting(spec -> spec.budget().heapMegabytes())
                .containsExactly(200, 200, 300, 300, 200);
    }

    @Test
    void compilersAreThoseOfTheLevel() throws Exception {
        RunSetup setup = setup("{name: compilers, setting: compiler, levels: [c1, both]}", "quick");
        assertThat(setup.system("alone@c1").compilation()).contains(Compilation.FIRST_COMPILER_ONLY);
        assertThat(setup.system("pair@both").compilation()).contains(Compilation.FULL);
    }

    @Test
    void armsWithTheFirstCompilerAloneKeepTheLowerRate() throws Exception {
        assertThat(setup("{name: heap, setting: heapMegabytes, levels: [200, 300]}", "standard")
                        .plan()
                        .profile()
                        .offeredLoad())
                .isEqualTo(OfferedLoad.WARM_COMPARISON);
        assertThat(setup("{name: compilers, setting: compiler, levels: [c1, both]}", "standard")
                        .plan()
                        .profile()
                        .offeredLoad())
                .isEqualTo(OfferedLoad.COMPARISON);
        assertThat(setup("{name: compilers, setting: compiler, levels: [c1, both]}", "smoke")
                        .plan()
                        .profile()
                        .offeredLoad())
                .isEqualTo(OfferedLoad.SMOKE);
    }

    @Test
    void mixesAndLoadsAreWindowsOfTheSameArms() throws Exception {
        RunSetup mixed = setup("{name: mix, setting: mix, levels: {reads: {item: 1}, orders: {order: 1}}}", "quick");
        assertThat(mixed.systems()).extracting(SystemSpec::name).containsExactly("alone", "pair");
        assertThat(mixed.summary().factors().get(0).levels())
                .extracting(Level::window)
                .containsExactly(WindowId.mixLevel("reads"), WindowId.mixLevel("orders"));
        RunSetup loaded = setup("{name: busy, setting: load, levels: [0.25, 0.75]}", "quick");
        assertThat(loaded.plan().profile().grid().fractions()).containsExactly(0.25, 0.75);
        assertThat(loaded.summary().factors().get(0).levels())
                .containsExactly(
                        new Level("0.25", "alone", "pair", WindowId.loadOfGrid(1)),
                        new Level("0.75", "alone", "pair", WindowId.loadOfGrid(2)));
    }

    @Test
    void anOperationThatTheWorkloadDoesNotLoadIsRefusedWithItsLine() {
        assertThatThrownBy(() ->
                        setup("{name: mix, setting: mix, levels: {reads: {item: 1}, more: {orders: 1}}}", "quick"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("planted.yaml:12: ")
                .hasMessageContaining("has no operation \"orders\" in its mix")
                .hasMessageContaining("did you mean 'order'?");
    }

    @Test
    void loadsWithoutAPeakAreRefusedWithTheirLine() {
        assertThatThrownBy(() -> setup("{name: busy, setting: load, levels: [0.25, 0.75]}", "smoke"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("planted.yaml:12: ")
                .hasMessageContaining("raise closedLoopSeconds");
    }

    private RunSetup setup(String factor, String profile) throws Exception {
        RunRequest smoke = VariedExperiment.write(folder, factor, folder.resolve("run"));
        return RunSetup.of(InProfile.of(smoke, profile), Studies.ALL);
    }
}
