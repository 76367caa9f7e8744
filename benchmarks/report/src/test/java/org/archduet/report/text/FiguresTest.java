package org.archduet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.archduet.result.vocabulary.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "1840000, 1.84 ms",
        "999, 999 ns",
        "999.6, 1.00 µs",
        "999600, 1.00 ms",
        "74000, 74.0 µs",
        "123456789, 123 ms",
        "2500000000, 2.50 s",
        "0, 0 ns",
        "6780000, 6.78 ms",
    })
    void timesHaveThreeDigitsAndTheUnitThatFits(double nanos, String text) {
        assertThat(Figures.nanos(nanos).replace('\u00a0', ' ')).isEqualTo(text);
    }

    @Test
    void otherFigures() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Figures.rate(1234.4)).isEqualTo("1,234/s");
            assertThat(Figures.bytes(812.2)).isEqualTo("812\u00a0B");
            assertThat(Figures.bytes(412_345_678)).isEqualTo("412\u00a0MB");
            assertThat(Figures.bytes(1_450_000_000L)).isEqualTo("1.45\u00a0GB");
            assertThat(Figures.percent(0.05)).isEqualTo("5\u00a0%");
            assertThat(Figures.percent(0.95)).isEqualTo("95\u00a0%");
            assertThat(Figures.percent(null)).isEqualTo("–");
            assertThat(Figures.count(6636)).isEqualTo("6,636");
            assertThat(Figures.of(0.0312, Unit.CPUS)).isEqualTo("3.1\u00a0% of a CPU");
        } finally {
            Locale.setDefault(before);
        }
    }
}
