package org.archduet.driver.selftest;

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
    @Test
    void tellsEveryRowAsItComes(@TempDir Path directory) throws Exception {
        List<Row> told = new ArrayList<>();

        List<Row> rows = SelfTestProcess.run(List.of(), directory.resolve("selftest.log"), 7, told::add);

        assertThat(rows).hasSizeGreaterThan(25).isEqualTo(told);
        assertThat(rows)
                .filteredOn(row -> row.name().startsWith("failures: completed +"))
                .isNotEmpty()
                .allMatch(Row::passed);
    }
}
