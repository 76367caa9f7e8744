package org.archduet.harness.pipeline;

import org.archduet.harness.measure.EnvironmentLimits;
import org.archduet.harness.run.InstrumentChecks;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.run.StoppingRule;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.TimeDistribution;

/** Pipelines for tests that are about something else than the driver's calibration. */
final class TestPipelines {
    private static final TimeDistribution FLOOR = new TimeDistribution(1L, 1L, 1L, 1L, 1L, 7000);

    private TestPipelines() {}

    /** Without the seconds that a calibration takes, on a machine where others may do as they like. */
    static RunPipeline undisturbed(RunListener listener) {
        return undisturbed(listener, StoppingRule.NEVER);
    }

    static RunPipeline undisturbed(RunListener listener, StoppingRule stopping) {
        return pipeline(listener, stopping, new EnvironmentLimits(1, 1, 1, 0));
    }

    /** Without the seconds that a calibration takes; other work on this machine disturbs a start, as in any run. */
    static RunPipeline judging(RunListener listener) {
        return pipeline(
                listener, StoppingRule.NEVER, InstrumentChecks.ofThisMachine().limits());
    }

    private static RunPipeline pipeline(RunListener listener, StoppingRule stopping, EnvironmentLimits limits) {
        return new RunPipeline(
                listener,
                stopping,
                new InstrumentChecks((driver, warmUp) -> new Calibration(20_000, FLOOR, 1, "none", true), limits),
                Studies.ALL);
    }
}
