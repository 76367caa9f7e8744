package org.archduet.driver.workload;

/**
 * Loads that the workload's author chose, below the knee of the slower system.
 *
 * @param openLoopPerSecond offered load of the open-loop window
 * @param closedLoopUsers users of the closed-loop window
 * @param smokePerSecond offered load of a smoke run
 */
public record Rates(double openLoopPerSecond, int closedLoopUsers, double smokePerSecond) {}
