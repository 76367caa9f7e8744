package org.archduet.result.capacity;

/**
 * Valid windows at one load below a capacity; each should have kept its SLO.
 *
 * @param ratePerSecond load that they offered; of windows at a share as planned, of the curve as scheduled
 * @param curve whether they belong to the capacity's curve; otherwise they are windows at a share of the capacity
 * @param windows how many there were
 * @param broken how many of them broke the SLO
 * @param overloaded how many of these fell behind the offered load
 * @param copies how many of {@code windows} are of second copies of the system
 * @param kept whether none broke it and one at least has a percentile that shows that it was kept
 */
public record RetestedLoad(
        double ratePerSecond, boolean curve, int windows, int broken, int overloaded, int copies, boolean kept) {}
