package org.archduet.driver.selftest;

import java.util.List;
import org.archduet.result.Calibration;

/** What the driver has found out about itself before it was put to the test, against a null server. */
final class Calibrated {
    private Calibrated() {}

    /** Only whether it got steady is judged: what is tested before that is a cold driver. The rest is the machine's. */
    static List<Row> rows(Calibration calibration) {
        return List.of(
                Row.near("driver steady before the test (1: yes)", 1, calibration.steady() ? 1 : 0, 0, "yes"),
                Row.stated("null server: the driver's ceiling", calibration.ceilingPerSecond(), "per second"),
                Row.stated("null server: floor, service time p50", floorMillis(calibration), "ms"),
                Row.stated(
                        "null server: CPU time of the driver per request at 2,000/s",
                        calibration.cpuNanosPerRequest() / 1e3,
                        "µs"));
    }

    /** What the driver and the way there and back add to the time of a server that takes none; NaN when too few were sent. */
    static double floorMillis(Calibration calibration) {
        return Samples.millis(calibration.floor().p50Nanos());
    }
}
