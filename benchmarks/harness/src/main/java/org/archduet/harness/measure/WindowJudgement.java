package org.archduet.harness.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.archduet.driver.DriverLimits;
import org.archduet.result.Calibration;
import org.archduet.result.Caution;
import org.archduet.result.LoadMeasurement;
import org.archduet.result.ProcessUsage;
import org.archduet.result.Resources;
import org.archduet.result.ValidityReason;
import org.archduet.result.Window;

/** Turns what the driver saw and what was spent into a judged window. */
public final class WindowJudgement {

    /** Above this the price of a request is to a good part the price of not being warm. */
    static final double COMPILING_FRACTION = 0.10;

    private final Calibration calibration;
    private final EnvironmentLimits limits;
    private final Set<Caution> always;

    /** @param always cautions that hold for every window of the trial */
    public WindowJudgement(Calibration calibration, EnvironmentLimits limits, List<Caution> always) {
        this.calibration = calibration;
        this.limits = limits;
        this.always = Set.copyOf(always);
    }

    /** A window, and the reasons against the instrument while it was measured. */
    public record Judged(Window window, List<ValidityReason> reasons) {}

    /** Judges one window. */
    public Judged of(LoadMeasurement load, Resources resources) {
        List<ValidityReason> reasons = new ArrayList<>(DriverLimits.reasons(load, calibration));
        reasons.addAll(limits.broken(load.id(), resources));
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        cautions.addAll(always);
        if (!Steadiness.isSteady(load)) {
            cautions.add(Caution.UNSTEADY);
        }
        if (compilingFraction(resources) > COMPILING_FRACTION) {
            cautions.add(Caution.COMPILING);
        }
        if (load.responseTime().p99Nanos() == null) {
            cautions.add(Caution.FEW_SAMPLES);
        }
        Window window = new Window(load, DriverLimits.outcome(load), List.copyOf(cautions), resources);
        return new Judged(window, List.copyOf(reasons));
    }

    /** Compiler threads' part of the CPU time of the system's own processes. */
    private static double compilingFraction(Resources resources) {
        long compiling = 0;
        long all = 0;
        for (ProcessUsage process : resources.processes()) {
            if (process.compilerCpuNanos() != null) {
                compiling += process.compilerCpuNanos();
                all += process.cpuNanos();
            }
        }
        return all == 0 ? 0 : (double) compiling / all;
    }
}
