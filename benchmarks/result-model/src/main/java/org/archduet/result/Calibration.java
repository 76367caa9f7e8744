package org.archduet.result;

/**
 * The driver against a null server on this machine.
 *
 * @param ceilingPerSecond highest closed-loop rate reached
 * @param floorNanos service time against the null server at a light load
 */
public record Calibration(double ceilingPerSecond, TimeDistribution floor, double cpuNanosPerRequest, String server) {}
