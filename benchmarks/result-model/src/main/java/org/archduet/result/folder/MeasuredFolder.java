package org.archduet.result.folder;

import java.nio.file.Path;

/**
 * The layout of a folder that windows are measured into: of a start, of a search for a capacity, of {@code load}.
 *
 * <pre>{@code
 * MeasuredFolder start = runFolder.measured("1-monolith");
 * start.intervalLog("open-loop", "response"); // starts/1-monolith/open-loop.response.hlog
 * }</pre>
 */
public record MeasuredFolder(Path path) {

    /** Its requests are not part of a figure; laid out as this folder. */
    public MeasuredFolder warmUp() {
        return new MeasuredFolder(path.resolve("warm-up"));
    }

    /** Logs of the processes that were measured. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Log of the driver, where it belongs to this folder alone. */
    public Path driverLog() {
        return path.resolve("driver.log");
    }

    /** Transcript of the replay on a start's fresh processes, a JSON object a line. */
    public Path startTranscript() {
        return path.resolve("replay.jsonl");
    }

    /** Transcript of the replay before a start's audit, a JSON object a line. */
    public Path afterLoadTranscript() {
        return path.resolve("replay-after-load.jsonl");
    }

    /** Histograms of a window by second. @param kind {@code response}, {@code service} or {@code lag} */
    public Path intervalLog(String window, String kind) {
        return path.resolve(window + "." + kind + ".hlog");
    }

    /** The histograms by second that a measurement names. @param name as in {@code LoadMeasurement.intervalLog} */
    public Path intervalLog(String name) {
        return path.resolve(name);
    }

    /** Answers that the driver kept in a window. */
    public Path answersOf(String window) {
        return path.resolve(window + ".answers.gz");
    }

    /** The answers that a measurement names. @param name as in {@code DriverBook.answers} */
    public Path answers(String name) {
        return path.resolve(name);
    }

    /** Response times of a window for viewers of HdrHistogram. */
    public Path percentileDistribution(String window) {
        return path.resolve(window + ".response.hgrm");
    }

    /** Percentiles of a window by operation. */
    public Path percentiles(String window) {
        return path.resolve(window + ".percentiles.csv");
    }

    /** Figures of a window by second. */
    public Path series(String window) {
        return path.resolve(window + ".series.csv");
    }

    /** All that {@code load} found. */
    public Path load(String window) {
        return path.resolve(window + ".json");
    }

    /** The workload that {@code load} made of its options. */
    public Path workload() {
        return path.resolve("workload.yaml");
    }
}
