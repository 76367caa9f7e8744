package org.archduet.analysis.synthetic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Draws the blocks of a synthetic run one after the other. In a block all arms are up; each condition is measured in
 * {@link #ROUNDS} rounds, each a palindrome of its arms (A B B A), the next in the opposite order (B A A B). The
 * machine's speed drifts on from block to block.
 */
final class SyntheticBlock {

    /** Rounds of each condition. */
    static final int ROUNDS = 2;

    /** Slices of an arm in a round. */
    static final int SLICES = 2;

    private static final double BETWEEN_BLOCKS_SECONDS = 60;
    private static final double BETWEEN_SLICES_SECONDS = 3;

    private final SyntheticRun run;
    private final MachineDrift machine;

    SyntheticBlock(SyntheticRun run) {
        this.run = run;
        this.machine = new MachineDrift(run.noise(), RandomSource.XO_SHI_RO_256_PP.create(run.seed() ^ 0x5DEECE66DL));
    }

    /**
     * How a condition is offered.
     *
     * @param ratePerSecond not a number for a closed loop
     */
    record Condition(WindowId id, WindowKind kind, double ratePerSecond) {

        boolean isOpen() {
            return kind != WindowKind.CLOSED_LOOP;
        }
    }

    /** @param arms in the order of their positions */
    List<Start> draw(List<PlannedStart> arms, Path blockFolder) {
        machine.pass(BETWEEN_BLOCKS_SECONDS);
        List<SyntheticStart> starts = arms.stream()
                .map(arm -> new SyntheticStart(
                        run, arm, run.system(arm.system()), RunFolder.measuredIn(blockFolder, arm.system())))
                .toList();
        for (Condition condition : conditions()) {
            for (int round = 1; round <= ROUNDS; round++) {
                measure(condition, round, starts);
            }
        }
        return starts.stream().map(SyntheticStart::finished).toList();
    }

    private void measure(Condition condition, int round, List<SyntheticStart> starts) {
        List<SyntheticStart> order = new ArrayList<>(starts);
        if (round % 2 == 0) {
            Collections.reverse(order);
        }
        int position = 1;
        for (int slice = 1; slice <= SLICES; slice++) {
            int index = (round - 1) * SLICES + slice - 1;
            int all = ROUNDS * SLICES;
            int seconds = run.seconds() * (index + 1) / all - run.seconds() * index / all;
            for (SyntheticStart start : order) {
                start.measure(condition, round, slice, position++, seconds, machine.slowness());
                machine.pass(seconds + BETWEEN_SLICES_SECONDS);
            }
            Collections.reverse(order);
        }
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition(WindowId.main(WindowKind.OPEN_LOOP), WindowKind.OPEN_LOOP, run.ratePerSecond()));
        for (double rate : run.loads()) {
            conditions.add(new Condition(WindowId.loadOfGrid(conditions.size()), WindowKind.LOAD, rate));
        }
        conditions.add(new Condition(WindowId.main(WindowKind.CLOSED_LOOP), WindowKind.CLOSED_LOOP, Double.NaN));
        if (run.chain() != null) {
            SyntheticChain.ALONE.forEach(operation -> conditions.add(
                    new Condition(WindowId.closedLoopOf(operation), WindowKind.CLOSED_LOOP, Double.NaN)));
        }
        return conditions;
    }
}
