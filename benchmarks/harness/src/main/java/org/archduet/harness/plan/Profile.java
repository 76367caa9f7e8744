package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import org.archduet.harness.config.Compilation;

/**
 * How much is measured. What has no length is not measured.
 *
 * @param purpose what its figures are good for, in one sentence
 * @param blocks starts of each arm
 * @param looks after how many blocks a run may stop when it is precise enough; empty when it never does
 * @param noiseFloorArm whether a second copy of the baseline is in each block
 * @param compilation which compilers the systems' JVMs may use
 * @param offeredLoad which of the workload's rates the open loop offers
 * @param calibration how long the driver warms itself up and finds its ceiling before the first start
 * @param warmUpChunk length of the pieces whose throughput is compared to see whether the system is steady
 * @param warmUpCap longest warm-up, also when the system is not steady then
 * @param idle length of the window without load
 * @param rounds of the open loop of the whole mix in a block; all other conditions have one
 * @param openLoop measured time of the open loop of the whole mix in a start, in two slices a round
 * @param closedLoop measured time of the closed loop of the whole mix in a start, in two slices
 * @param perOperation measured time of a closed loop for each operation of the mix alone, in one slice
 * @param grid loads that are measured beside the open loop's own
 * @param utilisation the open loop at which each arm uses the same part of its CPUs
 * @param chain how much of a chain of arms is measured, where an experiment has one
 */
public record Profile(
        String name,
        String purpose,
        int blocks,
        List<Integer> looks,
        NoiseFloorArm noiseFloorArm,
        Compilation compilation,
        OfferedLoad offeredLoad,
        Duration calibration,
        Duration warmUpChunk,
        Duration warmUpCap,
        Duration idle,
        int rounds,
        Duration openLoop,
        Duration closedLoop,
        Duration perOperation,
        LoadGrid grid,
        EqualUtilisation utilisation,
        ChainExtent chain) {

    /** The same without looks: the run goes to its last block. */
    public Profile toItsEnd() {
        return new Profile(
                name,
                purpose,
                blocks,
                List.of(),
                noiseFloorArm,
                compilation,
                offeredLoad,
                calibration,
                warmUpChunk,
                warmUpCap,
                idle,
                rounds,
                openLoop,
                closedLoop,
                perOperation,
                grid,
                utilisation,
                chain);
    }

    /**
     * The same with these loads in its grid, also where it has none.
     *
     * @param fractions as in {@link LoadGrid#fractions}
     * @throws PlanException when there is no closed loop that shows what a fraction is one of
     */
    public Profile atLoads(List<Double> fractions) {
        if (closedLoop.isZero()) {
            throw new PlanException(
                    "profile " + name + ": the loads of a factor are fractions of the peak in the closed"
                            + " loop, and this experiment has none in that profile; raise closedLoopSeconds above 0");
        }
        Duration perLoad = grid.perLoad().isZero() ? openLoop : grid.perLoad();
        return with(new LoadGrid(List.copyOf(fractions), perLoad), offeredLoad);
    }

    /** The same at a load that arms with the first compiler alone carry too. */
    public Profile withColdArms() {
        return with(grid, offeredLoad.withFirstCompilerOnly());
    }

    private Profile with(LoadGrid otherGrid, OfferedLoad otherLoad) {
        return new Profile(
                name,
                purpose,
                blocks,
                looks,
                noiseFloorArm,
                compilation,
                otherLoad,
                calibration,
                warmUpChunk,
                warmUpCap,
                idle,
                rounds,
                openLoop,
                closedLoop,
                perOperation,
                otherGrid,
                utilisation,
                chain);
    }

    /**
     * A grid of loads, the same for all arms.
     *
     * @param fractions of what the slowest arm gets done at its peak, ascending; empty for no grid
     * @param perLoad measured time of one load in a start, in two slices
     */
    public record LoadGrid(List<Double> fractions, Duration perLoad) {
        /** No load beside the open loop's. */
        public static final LoadGrid NONE = new LoadGrid(List.of(), Duration.ZERO);
    }

    /**
     * An open loop at equal CPU utilisation; the grid says at which load an arm has it.
     *
     * @param fraction of the CPUs, 0 to 1
     * @param length measured time in a start, in two slices
     */
    public record EqualUtilisation(double fraction, Duration length) {
        /** Not measured. */
        public static final EqualUtilisation NONE = new EqualUtilisation(0, Duration.ZERO);
    }

    /**
     * How much of a chain of arms is measured, beside the blocks of the whole chain.
     *
     * @param endBlocks blocks that hold the two ends alone
     * @param otherOrders whether the blocks of the whole chain hold the arms of other orders, too
     * @param warmUpOfFurtherProcess how much longer an arm's warm-up may take for each of its processes after the
     *     first; between arms of one process the cap of the profile would starve the one of six
     */
    public record ChainExtent(int endBlocks, boolean otherOrders, Duration warmUpOfFurtherProcess) {}
}
