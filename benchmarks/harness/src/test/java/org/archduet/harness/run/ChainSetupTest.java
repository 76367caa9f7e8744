package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.testshop.ChainExperiment;
import org.archduet.harness.testshop.InProfile;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.vocabulary.ArmRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The arms and the plan that a chain makes. */
class ChainSetupTest {

    @TempDir
    Path folder;

    @Test
    void whatStandsBesideTheChainRunsWhereTheProfileMeasuresOtherOrders() throws Exception {
        RunSetup both = setup(true, "smoke");
        assertThat(both.systems()).extracting(SystemSpec::name).containsExactly("alone", "slow", "slow-pair", "pair");
        assertThat(both.summary().chain()).isNotNull();
        assertThat(both.plan().blocks())
                .extracting(block -> block.arms().size())
                .containsExactly(4, 2, 4);
        RunSetup one = setup(false, "smoke");
        assertThat(one.systems()).extracting(SystemSpec::name).containsExactly("alone", "slow", "slow-pair");
        assertThat(one.plan().blocks()).extracting(block -> block.arms().size()).containsExactly(3, 2, 3);
        PlanSummary summary = one.summary();
        assertThat(summary.chain()).isEqualTo(both.summary().chain().inOneOrder());
        assertThat(summary.experiment().baseline()).isEqualTo("alone");
        assertThat(summary.experiment().candidate()).isEqualTo("slow-pair");
    }

    @Test
    void aChainNeverEndsEarlyAndSearchesNoCapacity() throws Exception {
        Plan plan = setup(true, "standard").plan();
        assertThat(plan.profile().looks()).isEmpty();
        assertThat(plan.blocks())
                .flatExtracting(Plan.Block::activities)
                .extracting(activity -> activity.name())
                .noneMatch(name -> name.contains("capacity"))
                .anyMatch(name -> name.startsWith("closed-loop-item"))
                .noneMatch(name -> name.startsWith("closed-loop-order"));
        assertThat(plan.systems())
                .filteredOn(system -> system.role() == ArmRole.NOISE_FLOOR)
                .extracting(PlannedSystem::name)
                .containsExactly("alone-again");
        assertThat(plan.blocks().get(0).arms()).doesNotContain("alone-again");
        assertThat(plan.blocks().get(1).arms()).contains("alone-again");
    }

    @Test
    void anArmOfTheChainIsNoCopyThoughItIsTheSameSystem() throws Exception {
        RunRequest request = ChainExperiment.write(folder, false, folder.resolve("run"));
        Path file = Path.of(request.experiment());
        Files.writeString(file, Files.readString(file).replace("alone, knobs: {fault: one-at-a-time}", "alone"));
        assertThat(RunSetup.of(request, Studies.ALL).plan().systems())
                .extracting(PlannedSystem::role)
                .containsOnly(ArmRole.COMPARED);
    }

    @Test
    void anOperationThatTheWorkloadDoesNotLoadIsRefusedWithItsLine() throws Exception {
        RunRequest request = ChainExperiment.write(folder, false, folder.resolve("run"));
        Path file = Path.of(request.experiment());
        Files.writeString(file, Files.readString(file).replace("operations: [item]", "operations: [items]"));
        assertThatThrownBy(() -> RunSetup.of(request, Studies.ALL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("planted.yaml:13: operations: ")
                .hasMessageContaining("has no operation \"items\" in its mix")
                .hasMessageContaining("did you mean 'item'?");
    }

    private RunSetup setup(boolean otherOrders, String profile) throws Exception {
        RunRequest smoke = ChainExperiment.write(folder, otherOrders, folder.resolve("run"));
        return RunSetup.of(InProfile.of(smoke, profile), Studies.ALL);
    }
}
