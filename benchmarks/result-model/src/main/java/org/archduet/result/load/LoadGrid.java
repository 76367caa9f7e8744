package org.archduet.result.load;

import java.util.List;
import java.util.Map;

/**
 * The loads of a run as its pilot found them; fixed from then on.
 *
 * @param ratesPerSecond offered loads of the grid, ascending, the same for all arms
 * @param peaksPerSecond goodput of each arm in the pilot's closed loop, by name
 * @param cpuNanosPerRequest CPU time of a request there, by name; without those whose processes are not seen
 */
public record LoadGrid(
        List<Double> ratesPerSecond, Map<String, Double> peaksPerSecond, Map<String, Double> cpuNanosPerRequest) {}
