package org.archduet.harness.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.store.RunStore;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.run.Manifest;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.ManifestKey;

/** What has become of a run so far, on the disk and told to the listener. */
public final class RunRecord {

    /** A system that breaks this often will not hold in the next block either. */
    private static final int BROKEN_BLOCKS = 2;

    private final RunSetup setup;
    private final RunStore store;
    private final RunListener listener;
    private final List<ValidityReason> reasons = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<IncompleteBlock> failures = new ArrayList<>();
    private final ManifestDraft manifest;

    private RunRecord(RunSetup setup, RunStore store, ManifestDraft manifest, RunListener listener) {
        this.setup = setup;
        this.store = store;
        this.manifest = manifest;
        this.listener = listener;
    }

    /** Of a run that begins. */
    public static RunRecord of(RunSetup setup, RunStore store, RunListener listener) {
        return new RunRecord(setup, store, ManifestDraft.of(setup), listener);
    }

    /** Of a resumed run: its finished starts count. */
    public static RunRecord resuming(RunSetup setup, RunStore store, RunListener listener) {
        Manifest before = store.folder().manifest().read();
        RunRecord record = new RunRecord(setup, store, ManifestDraft.resuming(setup, before), listener);
        record.starts.addAll(store.folder().readStarts());
        return record;
    }

    public void begin() {
        store.folder().plan().write(setup.summary());
        store.folder().manifest().write(manifest.unfinished());
        Duration done = setup.plan().blocks().stream()
                .filter(this::isKept)
                .map(Plan.Block::estimate)
                .reduce(Duration.ZERO, Duration::plus);
        listener.on(new RunEvent.Began(
                setup.plan(), store.folder().root(), setup.plan().estimate().minus(done)));
        Unverified.of(setup).values().forEach(what -> listener.on(new RunEvent.Noted(what)));
    }

    /** Whether the block ran to its end, in this session or an earlier one. */
    public boolean isKept(Plan.Block block) {
        return starts.stream().anyMatch(start -> start.block() == block.number());
    }

    public void calibrated(RunSession session) {
        manifest.pinned(session.cpuSets().caution().isEmpty());
        manifest.put(ManifestKey.CPUS_SYSTEM, session.cpuSets().system());
        if (setup.request().remoteDriver().isEmpty()) {
            manifest.put(ManifestKey.CPUS_DRIVER, session.cpuSets().driver());
        }
        manifest.put(ManifestKey.CPUS_KEPT_AWAKE, session.keptAwake());
        session.cpuSets().caution().ifPresent(caution -> listener.on(new RunEvent.Noted(caution)));
        session.awakeCaution().ifPresent(caution -> listener.on(new RunEvent.Noted(caution)));
        store.folder().manifest().write(manifest.unfinished());
        store.folder().calibration().write(session.calibration());
    }

    public void verified(LaunchSession session) {
        session.launcher()
                .databaseSettings()
                .forEach((name, value) -> manifest.put(ManifestKey.postgresql(name), value));
        session.launcher().databaseHold().words().ifPresent(words -> {
            manifest.put(ManifestKey.POSTGRESQL_HELD, words);
            listener.on(new RunEvent.Noted(words));
        });
        session.launcher().quotaWords().ifPresent(words -> manifest.put(ManifestKey.CPUS_QUOTA, words));
        store.folder().manifest().write(manifest.unfinished());
    }

    public RunListener listener() {
        return listener;
    }

    /** The look that this run, in this session or an earlier one, has taken after so many blocks. */
    public Optional<PrecisionLook> lookAfter(int blocks) {
        return looks().stream().filter(look -> look.blocks() == blocks).findFirst();
    }

    private List<PrecisionLook> looks() {
        return store.folder().looks().readIfPresent().orElse(List.of());
    }

    public void looked(PrecisionLook look) {
        List<PrecisionLook> looks = new ArrayList<>(looks());
        looks.removeIf(earlier -> earlier.blocks() >= look.blocks());
        looks.add(look);
        store.folder().looks().write(looks);
        listener.on(new RunEvent.Looked(look));
    }

    /** A block is on the disk. */
    public void kept(int block, List<Start> ofBlock) {
        starts.addAll(ofBlock);
        listener.on(new RunEvent.BlockKept(block, List.copyOf(ofBlock)));
    }

    /**
     * A block broke.
     *
     * @param system the arm that died or did not start; empty when the block broke for another reason
     * @throws StopRunException when the same system has broken too often
     */
    public void lost(int block, String system, String why) {
        IncompleteBlock failure = new IncompleteBlock(block, system, new ValidityReason(Code.INCOMPLETE, why));
        failures.add(failure);
        store.abandon(failure);
        listener.on(new RunEvent.BlockLost(failure));
        long broken = failures.stream()
                .filter(other -> !system.isEmpty() && other.system().equals(system))
                .count();
        if (broken >= BROKEN_BLOCKS) {
            throw new StopRunException(Code.INCOMPLETE, system + " broke in " + broken + " blocks; the run stops");
        }
    }

    public void against(ValidityReason reason) {
        reasons.add(reason);
        listener.on(new RunEvent.ReasonFound(reason));
    }

    public void against(Code code, String detail) {
        against(new ValidityReason(code, detail));
    }

    /** Completes the folder as far as the disk takes it. */
    public RunSummary end(Ending ending) {
        if (ending == Ending.INTERRUPTED) {
            long blocks = starts.stream().mapToInt(Start::block).distinct().count();
            against(
                    Code.INCOMPLETE,
                    "interrupted after " + blocks + " of "
                            + setup.plan().blocks().size() + " blocks");
        }
        try {
            store.folder().validity().write(Validity.of(reasons));
            store.folder().manifest().write(manifest.finished(ending));
        } catch (ResultsException e) {
            against(Code.INCOMPLETE, "the results cannot be written: " + e.getMessage());
        }
        RunSummary summary = new RunSummary(
                store.folder().root(), ending, List.copyOf(reasons), List.copyOf(starts), List.copyOf(failures));
        listener.on(new RunEvent.Ended(summary));
        return summary;
    }
}
