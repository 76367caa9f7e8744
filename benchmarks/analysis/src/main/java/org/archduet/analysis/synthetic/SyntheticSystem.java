package org.archduet.analysis.synthetic;

import java.util.List;

/**
 * A system that does not exist, with known figures.
 *
 * @param title may hold any text: the report must escape it
 * @param processes names of its processes
 * @param medianNanos median response time of the mix
 * @param cpuNanosPerRequest CPU of system and database per request
 * @param peakPerSecond peak throughput
 * @param bytesPerProcess memory of each process
 * @param callsPerRequest calls between processes per request
 */
public record SyntheticSystem(
        String name,
        String title,
        List<String> processes,
        double medianNanos,
        double cpuNanosPerRequest,
        double peakPerSecond,
        long bytesPerProcess,
        double callsPerRequest) {

    /** One process. */
    public static final SyntheticSystem WHOLE = new SyntheticSystem(
            "whole", "Whole (synthetic)", List.of("whole"), 1_800_000, 1_300_000, 900, 420_000_000L, 0);

    /** Six processes, three times slower. */
    public static final SyntheticSystem SPLIT = new SyntheticSystem(
            "split",
            "Split (synthetic)",
            List.of("front", "one", "two", "three", "four", "five"),
            5_400_000,
            4_100_000,
            270,
            230_000_000L,
            3.4);

    /** The same system under another name and with another title. */
    public SyntheticSystem named(String newName, String newTitle) {
        return new SyntheticSystem(
                newName,
                newTitle,
                processes,
                medianNanos,
                cpuNanosPerRequest,
                peakPerSecond,
                bytesPerProcess,
                callsPerRequest);
    }
}
