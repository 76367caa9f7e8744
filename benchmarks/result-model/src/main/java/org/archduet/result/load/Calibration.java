package org.archduet.result.load;

/**
 * The driver against a null server on this machine.
 *
 * @param ceilingPerSecond highest closed-loop rate reached
 * @param floorNanos service time against the null server at a light load
 * @param steady whether its compilers had little left to do, its requests got no cheaper and its send lag was within
 *     its limit before; if not, the ceiling is too low
 */
public record Calibration(
        double ceilingPerSecond, TimeDistribution floor, double cpuNanosPerRequest, String server, boolean steady) {}
