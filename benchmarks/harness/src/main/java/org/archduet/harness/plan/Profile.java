package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import org.archduet.harness.launch.Compilation;

/**
 * How much is measured. A window of zero length is not measured.
 *
 * @param purpose what its figures are good for, in one sentence
 * @param blocks starts of each system
 * @param looks after how many blocks a run may stop when it is precise enough; empty when it never does
 * @param noiseFloorArm whether the baseline runs twice in each block
 * @param compilation which compilers the systems' JVMs may use
 * @param offeredLoad which of the workload's rates the open loop offers
 * @param calibration how long the driver warms itself up and finds its ceiling before the first start
 * @param warmUpChunk length of the pieces whose throughput is compared to see whether the system is steady
 * @param warmUpCap longest warm-up, also when the system is not steady then
 * @param idle length of the window without load
 * @param openLoop length of the open-loop window of the whole mix
 * @param closedLoop length of the closed-loop window of the whole mix
 * @param perOperation length of a closed-loop window for each operation of the mix alone
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
        Duration openLoop,
        Duration closedLoop,
        Duration perOperation) {}
