package org.archduet.harness.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.archduet.driver.DriverLimits;
import org.archduet.harness.handover.CompilingShare;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Throttling;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.ValidityReason;

/** Turns what the driver saw and what was spent into a judged window. */
public final class WindowJudgement {

    private final Calibration calibration;
    private final EnvironmentLimits limits;
    private final Set<Caution> always;

    /** @param always cautions that hold for every window of the start */
    public WindowJudgement(Calibration calibration, EnvironmentLimits limits, List<Caution> always) {
        this.calibration = calibration;
        this.limits = limits;
        this.always = Set.copyOf(always);
    }

    /** A window, and the reasons against the instrument while it was measured. */
    public record Judged(Window window, List<ValidityReason> reasons) {
        public Judged {
            reasons = List.copyOf(reasons);
        }

        /** The same with further reasons. */
        public Judged with(List<ValidityReason> more) {
            return new Judged(
                    window, Stream.concat(reasons.stream(), more.stream()).toList());
        }
    }

    /** Judges one window. */
    public Judged of(LoadMeasurement load, Resources resources) {
        List<ValidityReason> reasons = new ArrayList<>(DriverLimits.reasons(load, calibration));
        reasons.addAll(limits.broken(load.id().value(), resources));
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        cautions.addAll(always);
        cautions.addAll(CallBookCheck.cautions(resources.callBook()));
        if (LevelChange.isChanged(load)) {
            cautions.add(Caution.UNSTEADY);
        }
        if (ProcessUsage.compilingShare(resources.processes()) > CompilingShare.LIMIT) {
            cautions.add(Caution.COMPILING);
        }
        if (Throttling.isNotable(resources.processes())) {
            cautions.add(Caution.THROTTLED);
        }
        if (load.responseTime().p99Nanos() == null) {
            cautions.add(Caution.FEW_SAMPLES);
        }
        Window window = new Window(load, DriverLimits.outcome(load), List.copyOf(cautions), resources);
        return new Judged(window, reasons);
    }
}
