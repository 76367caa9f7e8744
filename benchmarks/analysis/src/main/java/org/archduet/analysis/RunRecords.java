package org.archduet.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.archduet.analysis.ladder.Ladder;
import org.archduet.analysis.slice.MergedWindows;
import org.archduet.analysis.slice.RepeatedRound;
import org.archduet.analysis.slice.Rounds;
import org.archduet.analysis.waterfall.ChainBlocks;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.Calibration;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.waterfall.Chain;
import org.jspecify.annotations.Nullable;

/**
 * What the harness left in a results folder; an interrupted run lacks the later parts.
 *
 * @param runReasons reasons against the run as a whole
 * @param starts with the windows that their used slices make
 * @param repeatedRounds attempts at rounds that were disturbed and measured again
 * @param firstAttempts what was discarded: in version 1 whole starts, else the discarded slices of a start
 * @param searched what the searches for a capacity found in the first block
 */
record RunRecords(
        Manifest manifest,
        PlanSummary plan,
        List<SystemResult> systems,
        @Nullable ParityResult parity,
        @Nullable Calibration calibration,
        List<ValidityReason> runReasons,
        List<Start> starts,
        List<IncompleteBlock> incomplete,
        List<RepeatedRound> repeatedRounds,
        List<Start> firstAttempts,
        List<PrecisionLook> looks,
        List<Capacity> capacity,
        List<SearchedCapacity> searched,
        List<Microbenchmark> microbenchmarks) {

    /** The starts that were to run: none after the look at which the run was precise enough. */
    List<PlanSummary.PlannedStart> due() {
        int blocks = looks.stream()
                .filter(PrecisionLook::reached)
                .mapToInt(PrecisionLook::blocks)
                .min()
                .orElse(Integer.MAX_VALUE);
        return plan.starts().stream().filter(start -> start.block() <= blocks).toList();
    }

    /** Of these starts the ones that decide about baseline and candidate, see {@link ChainBlocks#deciding}. */
    List<Start> deciding(List<Start> all) {
        Chain chain = plan.chain();
        return chain == null ? all : ChainBlocks.of(plan, chain).deciding(all);
    }

    /** Reads everything that is there; only manifest and plan must be. */
    static RunRecords read(RunFolder folder) {
        Manifest manifest = folder.manifest().read();
        PlanSummary plan = folder.plan().read();
        Rounds rounds = new Rounds(folder.readStarts());
        List<Start> chosen = rounds.chosen();
        return new RunRecords(
                manifest,
                plan,
                folder.systems().readIfPresent().orElse(List.of()),
                folder.parity().readIfPresent().orElse(null),
                folder.calibration().readIfPresent().orElse(null),
                Stream.concat(
                                folder.validity().readIfPresent().map(Validity::reasons).stream()
                                        .flatMap(List::stream),
                                Rounds.lost(chosen).stream())
                        .toList(),
                chosen.stream()
                        .map(start -> MergedWindows.used(start, folder.measured(start)))
                        .toList(),
                folder.readIncompleteBlocks(),
                rounds.repeated(),
                Stream.concat(
                                folder.readFirstAttempts().stream(),
                                rounds.discarded().stream()
                                        .map(start -> MergedWindows.all(start, folder.measured(start))))
                        .toList(),
                folder.looks().readIfPresent().orElse(List.of()),
                folder.capacity().readIfPresent().orElse(List.of()),
                folder.searchedCapacity().readIfPresent().orElse(List.of()),
                Ladder.read(folder, plan.decision().confidence()));
    }
}
