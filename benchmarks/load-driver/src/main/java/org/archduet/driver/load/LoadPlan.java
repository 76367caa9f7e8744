package org.archduet.driver.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.archduet.driver.ArrivalModel;

/**
 * What {@link LoadRun} is to do.
 *
 * @param warmUp length of a window before the measured one, whose figures are thrown away; zero for none
 * @param seed of schedule and requests
 * @param outputDirectory receives the files
 * @param commandPrefix put before the driver's command, for example {@code taskset -c 1}; empty for none
 */
public record LoadPlan(
        Target target,
        ArrivalModel arrival,
        Duration duration,
        Duration warmUp,
        long seed,
        Path outputDirectory,
        List<String> commandPrefix) {

    /** @throws IllegalArgumentException when no request would be due within the duration */
    public LoadPlan {
        if (arrival instanceof ArrivalModel.OpenLoop schedule && schedule.isEmpty(duration, seed)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "no request is due within --duration %.3f s: raise --rate or --duration"
                            + " (with a trace: its first time must be below the duration)",
                    duration.toNanos() / 1e9));
        }
    }

    /**
     * Finds what cannot be sent, before anything is written or started.
     *
     * @throws IllegalArgumentException when the window would hold too many requests
     * @throws org.archduet.driver.workload.WorkloadException when the workload is wrong
     */
    public void check() {
        arrival.checkLength(duration);
        arrival.checkLength(warmUp);
        target.workload();
    }

    /** What somebody who reads the figures has to know beside them; known before anything is sent. */
    public List<String> cautions() {
        return LoadCautions.of(this);
    }
}
