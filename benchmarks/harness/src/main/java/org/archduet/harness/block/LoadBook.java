package org.archduet.harness.block;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.LoadGrid;
import org.jspecify.annotations.Nullable;

/** The loads of a run that its first closed loop finds, in the results folder. Used by one thread. */
final class LoadBook {
    private static final double NANOS_PER_SECOND = 1e9;

    private final RunFile<LoadGrid> file;
    private final double highestPerSecond;
    private @Nullable LoadGrid grid;

    private LoadBook(RunFile<LoadGrid> file, double highestPerSecond) {
        this.file = file;
        this.highestPerSecond = highestPerSecond;
        this.grid = file.readIfPresent().orElse(null);
    }

    /** @param highestPerSecond what the driver may offer */
    static LoadBook in(RunFolder folder, double highestPerSecond) {
        return new LoadBook(folder.loadGrid(), highestPerSecond);
    }

    boolean isKnown() {
        return grid != null;
    }

    /**
     * Fixes the grid for the whole run.
     *
     * @param fractions of the slowest arm's peak
     * @param peaks goodput of each arm in a closed loop, in requests a second
     * @param cpuNanosPerRequest cost of a request there, by arm; none where it cannot be seen
     * @return whether a load is lower than asked, because the driver may not offer more
     */
    boolean found(List<Double> fractions, Map<String, Double> peaks, Map<String, Double> cpuNanosPerRequest) {
        double slowest =
                peaks.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        List<Double> asked =
                fractions.stream().map(fraction -> rounded(fraction * slowest)).toList();
        LoadGrid found = new LoadGrid(asked.stream().map(this::offered).toList(), peaks, cpuNanosPerRequest);
        file.write(found);
        grid = found;
        return !found.ratesPerSecond().equals(asked);
    }

    /** Offered load of a level, in requests a second; empty when it is not known. */
    Optional<Double> atLevel(int level) {
        return Optional.ofNullable(grid)
                .map(known -> known.ratesPerSecond().get(level - 1))
                .filter(rate -> rate > 0);
    }

    /**
     * Offered load at which a system uses so much CPU, by the cost of a request at its peak.
     *
     * @param cpus in CPUs
     */
    Optional<Double> atUtilisation(String system, double cpus) {
        LoadGrid known = grid;
        if (known == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.cpuNanosPerRequest().get(system))
                .filter(nanos -> nanos > 0)
                .map(nanos -> offered(rounded(cpus * NANOS_PER_SECOND / nanos)));
    }

    private double offered(double ratePerSecond) {
        return Math.min(ratePerSecond, highestPerSecond);
    }

    /** To whole requests a second: a plan and a report speak of such loads. */
    private static double rounded(double ratePerSecond) {
        return ratePerSecond < 1 ? ratePerSecond : Math.rint(ratePerSecond);
    }
}
