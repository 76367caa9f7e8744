package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlanException;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.vocabulary.ArmRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSetupTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"standard", "publish"})
    void theBaselineRunsTwiceInEachBlockOfALongProfile(String profile) throws Exception {
        RunSetup setup = setup(profile);

        assertThat(setup.systems()).extracting(SystemSpec::name).containsExactly("alone", "pair", "alone-again");
        SystemSpec alone = setup.system("alone");
        assertThat(setup.system("alone-again"))
                .isEqualTo(new SystemSpec("alone-again", alone.architecture(), alone.knobs(), alone.budget()));
        assertThat(setup.plan().blocks()).allSatisfy(block -> assertThat(block.starts())
                .extracting(PlannedStart::system)
                .containsExactlyInAnyOrder("alone", "pair", "alone-again"));
        assertThat(setup.plan().experiment().candidate()).isEqualTo("pair");
    }

    /** An experiment that compares a system with itself has its second copy already, and searches one capacity. */
    @Test
    void theSameSystemUnderAnotherNameIsTheSecondCopy() throws Exception {
        TinyExperiment.write(folder, "none", 2, folder.resolve("run"));
        replace(
                "planted.yaml",
                "{name: pair, architecture: pair, knobs: {fault: none}}",
                "{name: twin, architecture: alone}");
        replace("planted.yaml", "candidate: pair", "candidate: twin");
        Plan plan = written("standard").plan();

        assertThat(plan.systems()).extracting(PlannedSystem::name).containsExactly("alone", "twin");
        assertThat(plan.system("twin").original()).isEqualTo("alone");
        assertThat(plan.system("twin").role()).isEqualTo(ArmRole.NOISE_FLOOR);
        assertThat(PlanText.render(plan)).containsOnlyOnce("search the capacity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "quick"})
    void aShortProfileHasNoTimeForIt(String profile) throws Exception {
        assertThat(setup(profile).systems()).extracting(SystemSpec::name).containsExactly("alone", "pair");
    }

    @Test
    void whatTheExperimentAssertsStandsInThePlan() throws Exception {
        assertThat(setup("smoke").summary().assertions()).isEqualTo(List.of());
    }

    @Test
    void anOperationMisspeltInTheTopologyIsNamedWithTheNearestWord() throws Exception {
        TinyExperiment.write(folder, "none", 2, folder.resolve("run"));
        replace(
                "pair/architecture.yaml",
                "{item: 0, order: {201: 1, 409: 0}, quote: 0}",
                "{itm: 0, order: 1, quote: 0}");

        assertThatThrownBy(() -> written("smoke"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("pair/architecture.yaml:20: topology.callsPerOperation.itm")
                .hasMessageContaining("did you mean 'item'?");
    }

    @Test
    void anOperationOfTheMixThatTheTopologyLeavesOutIsNamed() throws Exception {
        TinyExperiment.write(folder, "none", 2, folder.resolve("run"));
        replace("pair/architecture.yaml", "{item: 0, order: {201: 1, 409: 0}, quote: 0}", "{item: 0, quote: 0}");

        assertThatThrownBy(() -> written("smoke"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("topology.callsPerOperation")
                .hasMessageContaining("no calls are described for order");
    }

    @Test
    void whatCannotBeVerifiedIsSaidAndKept() throws Exception {
        assertThat(Unverified.of(setup("smoke"))).isEmpty();
        replace("pair/architecture.yaml", "callCounters: {path: /ops/calls}", "");
        replace("tiny.yaml", "parity:.*", "");
        replace("tiny.yaml", "underLoad:.*", "");
        replace("pair/architecture.yaml", "poolSettings: {path: /ops/database}", "");
        List<RunEvent> told = new ArrayList<>();

        RunRecord.of(written("smoke"), RunStore.create(folder.resolve("run")), told::add)
                .begin();

        assertThat(told)
                .filteredOn(RunEvent.Noted.class::isInstance)
                .extracting(Object::toString)
                .anyMatch(note -> note.contains("tiny has no parity"))
                .anyMatch(note -> note.contains("underLoad of the workload tiny names no operation of its mix"))
                .anyMatch(note -> note.contains("not verified how pair sets its database sessions, if it has any"))
                .anyMatch(note -> note.contains("pair makes: its description has no callCounters"));
        assertThat(new RunFolder(folder.resolve("run")).manifest().read().fields())
                .containsKeys(
                        "unverified.parity",
                        "unverified.answers",
                        "unverified.topology.pair",
                        "unverified.database.pair")
                .doesNotContainKeys("unverified.topology.alone", "unverified.database.alone");
    }

    @Test
    void theManifestNamesTheCommitThatTheRunBeganWith() throws Exception {
        RunSetup setup = setup("smoke");
        git("init", "-q");
        git("commit", "-q", "--allow-empty", "-m", "measured");
        ManifestDraft draft = ManifestDraft.of(setup);
        String measured = draft.unfinished().commit();
        git("commit", "-q", "--allow-empty", "-m", "made meanwhile");

        assertThat(measured).hasSize(40).isNotEqualTo(MachineFacts.commit(folder));
        assertThat(draft.finished(Ending.COMPLETED).commit()).isEqualTo(measured);
    }

    @Test
    void aDatabaseIsSaidToBeStartedOnlyWhereASystemHasOne() throws Exception {
        assertThat(RunInputs.of(setup("smoke"))).containsEntry("input.database", "none: no system has one");
        replace("pair/architecture.yaml", "databases: []", "databases: [shop]");
        assertThat(RunInputs.of(written("smoke"))).containsEntry("input.database", "started by the run");
    }

    @Test
    void aLookThatWasTakenIsNotTakenAgain() throws Exception {
        RunSetup setup = setup("smoke");
        RunStore store = RunStore.create(folder.resolve("run"));
        RunRecord first = RunRecord.of(setup, store, event -> {});
        first.begin();
        PrecisionLook look = new PrecisionLook(6, false, 0.2, "p50", 20);
        first.looked(look);

        RunRecord resumed = RunRecord.resuming(setup, store, event -> {});

        assertThat(resumed.lookAfter(6)).contains(look);
        assertThat(resumed.lookAfter(10)).isEmpty();
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=test", "-c", "user.email=test@example.org"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void aSystemThatADriverElsewhereCannotReachIsNamedWithItsLine() throws Exception {
        RunRequest request = TinyExperiment.write(folder, "none", 2, folder.resolve("run"));
        replace("pair/architecture.yaml", "SERVER_ADDRESS: \"${listen}\", ", "");
        RemoteDriver elsewhere = new RemoteDriver(List.of("ssh", "loadgen"), InetAddress.getLoopbackAddress());
        RunSetup setup = RunSetup.of(
                new RunRequest(
                        request.folders(),
                        request.experiment(),
                        "smoke",
                        request.seed(),
                        request.folder(),
                        request.database(),
                        Optional.of(elsewhere),
                        request.command()),
                Studies.ALL);

        assertThatThrownBy(() -> setup.checkSurroundings(CpuSets.ofThisMachine()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("pair/architecture.yaml:6")
                .hasMessageContaining("cannot reach the process front")
                .hasMessageContaining("${listen}");
    }

    @Test
    void armsThatTogetherNeedMoreThanTheMachineHasAreRefusedBeforeAnythingStarts() throws Exception {
        setup("smoke");
        replace("planted.yaml", "heapMegabytes: 384", "heapMegabytes: 1000000");
        RunSetup setup = written("smoke");

        assertThatThrownBy(() -> setup.checkSurroundings(CpuSets.ofThisMachine()))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("all 2 systems are up at the same time")
                .hasMessageContaining("2000000 MB of heaps (alone 1000000, pair 1000000)")
                .hasMessageContaining("each of 3 JVMs")
                .hasMessageContaining("each of 0 database servers");
    }

    private void replace(String file, String pattern, String by) throws Exception {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        String after = before.contains(pattern) ? before.replace(pattern, by) : before.replaceFirst(pattern, by);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(path, after);
    }

    private RunSetup written(String profile) {
        return RunSetup.of(
                new RunRequest(
                        folder,
                        folder.resolve("planted.yaml").toString(),
                        profile,
                        11,
                        folder.resolve("run"),
                        Optional.empty(),
                        List.of()),
                Studies.ALL);
    }

    private RunSetup setup(String profile) throws Exception {
        RunRequest request = TinyExperiment.write(folder, "none", 2, folder.resolve("run"));
        return RunSetup.of(
                new RunRequest(
                        request.home(),
                        request.experiment(),
                        profile,
                        request.seed(),
                        request.folder(),
                        request.database(),
                        request.command()),
                Studies.ALL);
    }
}
