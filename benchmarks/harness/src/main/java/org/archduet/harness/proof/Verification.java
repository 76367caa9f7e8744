package org.archduet.harness.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.driver.random.Seeds;
import org.archduet.harness.block.ActivityProgress;
import org.archduet.harness.block.InvariantReasons;
import org.archduet.harness.block.LivenessCheck;
import org.archduet.harness.block.SystemsTogether;
import org.archduet.harness.config.ProcessCount;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.launch.AuditReport;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SessionSettings;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlannedVerification;
import org.archduet.harness.plan.PlannedVerification.Group;
import org.archduet.harness.run.LaunchSession;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.run.StopRunException;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.verify.Preflight;
import org.archduet.harness.verify.Replay;
import org.archduet.harness.verify.Replay.Replayed;
import org.archduet.harness.verify.SessionSettingsCheck;
import org.archduet.harness.verify.TopologyCheck;
import org.archduet.harness.verify.TopologyCheck.Topology;
import org.archduet.harness.verify.Transcript;
import org.archduet.harness.verify.TranscriptComparison;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.run.Budget;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.run.SystemResult;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.ArmRole;

/**
 * The full proof before anything is timed: each system is started once, asked a little, replayed, audited, counted and
 * stopped again, two of them at the same time. It has separate launches, so that all starts of a system have the same
 * history, and so that systems that differ are known before minutes are spent on measuring them.
 */
public final class Verification {

    private final RunSetup setup;
    private final LaunchSession session;
    private final RunStore store;
    private final ActivityProgress progress;
    private final Preflight preflight;
    private final List<Transcript> asked = new ArrayList<>();

    public Verification(RunSetup setup, LaunchSession session, RunStore store, RunListener listener) {
        this.setup = setup;
        this.session = session;
        this.store = store;
        this.progress = new ActivityProgress("verify", listener);
        PlannedVerification planned = setup.plan().verification();
        this.preflight = new Preflight(setup.workload(), planned.seed(), planned.draws());
    }

    /** What one system answered, what its databases held then, and where its permutations have got to. */
    private record Seen(Transcript transcript, AuditReport audit, DrawCursor draws) {}

    /**
     * Verifies all systems and writes what was seen.
     *
     * @return what each system has shown
     * @throws StopRunException when a system answers unexpectedly, the systems differ, or one is not as described
     */
    public List<ProvenSystem> run() throws InterruptedException {
        List<ShownSystem> shown = new ArrayList<>();
        for (Group group : setup.plan().verification().groups()) {
            shown.addAll(show(group));
        }
        store.folder().systems().write(shown.stream().map(ShownSystem::system).toList());
        ParityResult parity = new SystemsCompared(setup).parity(shown);
        store.folder().parity().write(parity);
        List<ValidityReason> reasons = new ArrayList<>();
        shown.forEach(one -> reasons.addAll(InvariantReasons.of(one.system().name(), one.audit())));
        TranscriptComparison.shown(
                        parity.differences(), store.folder().parity().path().toString())
                .forEach(difference -> reasons.add(new ValidityReason(Code.PARITY, difference)));
        shown.forEach(one -> reasons.addAll(one.topology().reasons()));
        reasons.addAll(SessionSettingsCheck.of(shown.stream()
                .map(ShownSystem::system)
                .collect(Collectors.toMap(
                        SystemResult::name, SystemResult::pools, (first, second) -> first, LinkedHashMap::new))));
        if (!reasons.isEmpty()) {
            throw new StopRunException(reasons);
        }
        return shown.stream().map(ShownSystem::proven).toList();
    }

    private List<ShownSystem> show(Group group) throws InterruptedException {
        try (SystemsTogether systems = new SystemsTogether()) {
            progress.begin(group.launch());
            systems.start(group.systems().stream().map(setup::system).toList(), this::launch);
            progress.begin(group.preflight());
            asked.addAll(systems.each(this::preflight));
            Optional<String> refusal = preflight.refusal(asked);
            if (refusal.isPresent()) {
                throw new StopRunException(Code.PARITY, refusal.get());
            }
            progress.begin(group.replay());
            List<Seen> seen = systems.each(this::replay);
            progress.begin(group.countCalls());
            Map<String, DrawCursor> draws = new HashMap<>();
            seen.forEach(one -> draws.put(one.transcript().system(), one.draws()));
            List<Topology> topologies = systems.each(system -> topology(system, draws));
            List<ShownSystem> shown = new ArrayList<>();
            for (int i = 0; i < seen.size(); i++) {
                shown.add(new ShownSystem(
                        seen.get(i).transcript(),
                        seen.get(i).audit(),
                        result(systems.all().get(i)).with(sessions(systems.all().get(i))),
                        systems.all().get(i).spec().architecture().processCount() != ProcessCount.ANY,
                        topologies.get(i)));
            }
            progress.begin(group.stop());
            return shown;
        } catch (LaunchException e) {
            throw broken(String.join(" and ", group.systems()), e);
        }
    }

    private RunningSystem launch(SystemSpec spec) {
        Path logs = store.folder().parityLogs(spec.name());
        try {
            return session.launcher().start(spec, logs);
        } catch (LaunchException e) {
            throw broken(spec.name(), e);
        }
    }

    private Transcript preflight(RunningSystem system) throws InterruptedException {
        String name = system.spec().name();
        try {
            Transcript transcript = preflight.on(name, system.entryUrl());
            AtomicFile.write(store.folder().preflightTranscript(name), transcript.jsonLines());
            LivenessCheck.check(system, progress.current());
            return transcript;
        } catch (LaunchException e) {
            throw broken(name, e);
        }
    }

    private Seen replay(RunningSystem system) throws InterruptedException {
        PlannedVerification planned = setup.plan().verification();
        try {
            Replayed replayed = new Replay(setup.workload(), planned.seed(), planned.draws())
                    .on(system.spec().name(), system.entryUrl(), planned.operations());
            store.transcript(system.spec().name(), replayed.transcript().jsonLines());
            LivenessCheck.check(system, progress.current());
            DrawCursor draws = new DrawCursor(planned.draws())
                    .afterRequests(preflight.drawn())
                    .afterRequests(replayed.drawn());
            return new Seen(replayed.transcript(), system.audit(), draws);
        } catch (LaunchException e) {
            throw broken(system.spec().name(), e);
        }
    }

    private Topology topology(RunningSystem system, Map<String, DrawCursor> draws) throws InterruptedException {
        try {
            return new TopologyCheck(
                            setup.workload(),
                            Seeds.of(setup.plan().verification().seed(), "topology"),
                            Objects.requireNonNull(draws.get(system.spec().name())))
                    .of(system);
        } catch (LaunchException e) {
            throw broken(system.spec().name(), e);
        }
    }

    private List<PoolSettings> sessions(RunningSystem system) {
        try {
            return system.sessionSettings().map(SessionSettings::read).orElse(List.of());
        } catch (LaunchException e) {
            throw broken(system.spec().name(), e);
        }
    }

    private SystemResult result(RunningSystem system) {
        PlannedSystem planned = setup.plan().system(system.spec().name());
        String title = system.spec().architecture().title();
        List<String> processes =
                system.processes().stream().map(process -> process.name()).toList();
        Budget budget = system.ledger(session.cpuSets());
        SystemResult result = planned.role() == ArmRole.COMPARED
                ? SystemResult.compared(planned.name(), title, processes, budget)
                : SystemResult.noiseFloor(planned.name(), title, processes, budget, planned.original());
        return result.describing(system.spec().architecture().callPaths());
    }

    private static StopRunException broken(String systems, LaunchException e) {
        return new StopRunException(Code.INCOMPLETE, "verification of " + systems + ": " + e.getMessage());
    }
}
