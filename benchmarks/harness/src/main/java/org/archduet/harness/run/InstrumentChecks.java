package org.archduet.harness.run;

import java.time.Duration;
import org.archduet.driver.remote.DriverProcess;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.measure.EnvironmentLimits;
import org.archduet.result.load.Calibration;

/**
 * How a run decides whether its driver and its machine can be trusted.
 *
 * @param calibration how the driver's ceiling and floor are found
 * @param limits how much of the machine other processes may use in a window
 */
public record InstrumentChecks(DriverCalibration calibration, EnvironmentLimits limits) {

    /** How a driver's ceiling and floor are found. */
    @FunctionalInterface
    public interface DriverCalibration {
        /** @param warmUp longest warm-up of the driver */
        Calibration of(DriverProcess driver, Duration warmUp);
    }

    /** Those of every run: the driver is calibrated here, and the limits count this machine's CPUs. */
    public static InstrumentChecks ofThisMachine() {
        return new InstrumentChecks(
                DriverProcess::warmUpAndCalibrate, EnvironmentLimits.ofCpus(ResourceProbe.cpusOfMachine()));
    }
}
