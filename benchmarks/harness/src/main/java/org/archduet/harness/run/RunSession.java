package org.archduet.harness.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.remote.DriverPlace;
import org.archduet.driver.remote.DriverProcess;
import org.archduet.harness.handover.LoadSource;
import org.archduet.harness.handover.SliceSource;
import org.archduet.harness.launch.MissingCapabilities;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemLauncher;
import org.archduet.harness.measure.EnvironmentLimits;
import org.archduet.harness.measure.WindowJudgement;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.load.Calibration;
import org.archduet.result.validity.Caution;

/** What starts and studies need: the systems' {@link LaunchSession}, which outlives it, and the calibrated driver. */
public final class RunSession implements AutoCloseable {

    /** Poisson arrivals scatter: this far below the driver's limit no window is beyond it by chance. */
    private static final double BELOW_LIMIT = 0.95;

    private final LaunchSession systems;
    private final CalibratedDriver driver;
    private final EnvironmentLimits limits;
    private final AwakeDriver awake;

    private RunSession(LaunchSession systems, CalibratedDriver driver, EnvironmentLimits limits, AwakeDriver awake) {
        this.systems = systems;
        this.driver = driver;
        this.limits = limits;
        this.awake = awake;
    }

    /** @param workloadFile what the driver loads systems with */
    private record CalibratedDriver(DriverProcess process, Calibration calibration, Path workloadFile) {}

    /** Starts and calibrates the driver. No system may be up meanwhile: it would disturb the calibration. */
    public static RunSession open(
            RunSetup setup, LaunchSession systems, Path driverLog, Interruption interruption, InstrumentChecks checks) {
        // before the driver starts, which asks for all CPUs where its own may sleep
        AwakeDriver awake = AwakeDriver.keep(
                systems.cpuSets(), setup.request().remoteDriver().isEmpty());
        DriverProcess driver = null;
        try {
            driver = DriverProcess.start(place(setup, systems.cpuSets()), driverLog);
            interruption.breaksOff(driver::close);
            driver.checkSees(driverLog);
            Calibration calibration =
                    checks.calibration().of(driver, setup.plan().profile().calibration());
            return new RunSession(
                    systems,
                    new CalibratedDriver(driver, calibration, setup.experiment().workloadFile()),
                    checks.limits(),
                    awake);
        } catch (RuntimeException | Error e) {
            awake.close();
            if (driver != null) {
                driver.close();
            }
            throw e;
        }
    }

    /** Systems keep the CPUs that they have beside a driver, so that runs can be compared. */
    public static DriverPlace place(RunSetup setup, CpuSets cpuSets) {
        return setup.request()
                .remoteDriver()
                .<DriverPlace>map(driver -> new DriverPlace.Elsewhere(driver.via()))
                .orElseGet(() -> DriverPlace.beside(cpuSets.driverCommandPrefix()));
    }

    public CpuSets cpuSets() {
        return systems.cpuSets();
    }

    public SystemLauncher launcher() {
        return systems.launcher();
    }

    public Calibration calibration() {
        return driver.calibration();
    }

    /**
     * Judges a system's windows by the driver's calibration and the limits of the environment. A database server whose
     * processes cannot be seen is no neighbour, so the neighbours' limit is left out then.
     *
     * @param cautions that hold for every window
     */
    public WindowJudgement judgement(RunningSystem system, List<Caution> cautions) {
        EnvironmentLimits judged = MissingCapabilities.of(system).countsAsOthers() ? limits.exceptOthers() : limits;
        return new WindowJudgement(driver.calibration(), judged, cautions);
    }

    /**
     * Highest rate that the driver may offer so that chance does not carry a window beyond its limit, in requests a
     * second.
     */
    public double highestPerSecond() {
        return BELOW_LIMIT * DriverDefaults.CEILING_SHARE * driver.calibration().ceilingPerSecond();
    }

    /** Which idle CPUs of this machine are kept awake: {@code the driver's: 1}, {@code all} or {@code no}. */
    public String keptAwake() {
        return awake.which();
    }

    /** What to know about that beside the figures. */
    public Optional<String> awakeCaution() {
        return awake.caution();
    }

    public long driverPid() {
        return driver.process().pid();
    }

    /** The driver on the workload of the experiment; right answers are kept as its {@code underLoad} says. */
    public SliceSource load() {
        return new DriverLoad(driver.process(), driver.workloadFile(), true);
    }

    /** The same without answers that are kept. */
    public LoadSource warmUpLoad() {
        return new DriverLoad(driver.process(), driver.workloadFile(), false);
    }

    @Override
    public void close() {
        try (awake) {
            driver.process().close();
        }
    }
}
