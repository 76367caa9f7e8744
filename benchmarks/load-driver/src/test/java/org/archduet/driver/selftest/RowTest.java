package org.archduet.driver.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.archduet.driver.remote.Lines;
import org.archduet.result.TimeDistribution;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final double[] SERVER = served(10.05);

    @Test
    void aPercentileThatIsMissingFailsWhereThereAreEnoughRequests() {
        TimeDistribution without =
                new TimeDistribution(10_100_000L, 10_100_000L, 10_100_000L, null, 10_100_000L, 8_000);

        List<Row> rows = FixedDelay.rows(without, SERVER, Scope.FULL);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(3).name()).contains("p99.9");
        assertThat(rows).extracting(Row::passed).containsExactly(true, true, true, false);
        assertThat(FixedDelay.rows(without, SERVER, Scope.SHORT)).hasSize(3).allMatch(Row::passed);
    }

    @Test
    void whatWasNotMeasuredTravelsAndFails() {
        Row row = Row.atMost("nothing", 1, Double.NaN, 1, "ms");

        assertThat(row.passed()).isFalse();
        assertThat(Lines.read(Lines.write(row), Row.class)).isEqualTo(row);
    }

    private static double[] served(double millis) {
        double[] times = new double[8_000];
        Arrays.fill(times, millis);
        return times;
    }
}
