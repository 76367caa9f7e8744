package org.archduet.selftest;

import java.util.List;
import org.archduet.result.load.Calibration;

/** What the driver has found out about itself before it was put to the test, against a null server. */
final class CalibrationCheck {
    private CalibrationCheck() {}

    /** A driver that is not steady yet still compiles: it costs more than later, but lateness is judged separately. */
    static List<CheckResult> rows(Calibration calibration) {
        return List.of(
                CheckResult.near(
                        "driver steady before the test (1: yes)", 1, calibration.steady() ? 1 : 0, 0, 1, "yes"),
                CheckResult.stated("null server: the driver's ceiling", calibration.ceilingPerSecond(), "per second"),
                CheckResult.stated(
                        "null server: floor, service time p50",
                        SampleStatistics.millis(calibration.floor().p50Nanos()),
                        "ms"),
                CheckResult.stated(
                        "null server: CPU time of the driver per request at 2,000/s",
                        calibration.cpuNanosPerRequest() / 1e3,
                        "µs"));
    }
}
