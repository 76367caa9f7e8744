package org.archduet.harness.handover;

import java.time.Duration;
import java.util.Map;
import org.archduet.driver.ArrivalModel;

/**
 * One measured window.
 *
 * @param id unique within the trial, the same in all trials
 * @param mix weights over operations
 * @param seed of arrivals and request contents; the same for all systems of a block
 */
public record PlannedWindow(String id, Map<String, Integer> mix, ArrivalModel arrival, Duration duration, long seed) {}
