package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whether all rows pass is for the machine to say, not for the build: here only that all of them come. */
@Tag("full")
@Timeout(300)
class SelfTestProcessIT {
    private static final List<String> EACH_CHECK = List.of(
            "idle CPUs",
            "driver steady",
            "null server: floor",
            "round trip to a server",
            "fixed 10 ms server: response p99.9",
            "stall of 1600 ms: response p99",
            "single permit: mean response",
            "single permit, constant arrivals",
            "arrivals: index of dispersion",
            "failures: timed out",
            "Little's law",
            "system stopped",
            "driver stopped",
            "arrivals: Kolmogorov-Smirnov p of the sent gaps",
            "send lag at 2,000/s: p99.9",
            "round trip, beside the single permit: p99",
            "a thread that only reads the clock",
            "windows with a late driver");

    @Test
    void tellsEveryRowAsItComes(@TempDir Path directory) throws Exception {
        List<CheckResult> told = new ArrayList<>();

        List<CheckResult> rows = SelfTestProcess.run(List.of(), directory.resolve("selftest.log"), 7, told::add);

        assertThat(rows)
                .isEqualTo(told)
                .extracting(CheckResult::name)
                .satisfies(names ->
                        EACH_CHECK.forEach(start -> assertThat(names).anyMatch(name -> name.startsWith(start))));
        assertThat(rows)
                .filteredOn(row -> row.name().startsWith("failures: completed +"))
                .isNotEmpty()
                .allMatch(CheckResult::passed);
    }
}
