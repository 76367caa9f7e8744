package org.archduet.harness.plan;

/**
 * One start: fresh processes of one arm in one block.
 *
 * @param id {@code <block>-<system>}
 * @param block 1-based block
 * @param position 1-based place in the order in which the block's arms are started
 * @param seed the same for all arms of a block
 * @param launch how it is started, proved and ended
 */
public record PlannedStart(String id, int block, int position, String system, long seed, PlannedLaunch launch) {}
