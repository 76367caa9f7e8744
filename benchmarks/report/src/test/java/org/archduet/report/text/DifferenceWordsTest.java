package org.archduet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.archduet.result.vocabulary.Unit;
import org.archduet.result.waterfall.Difference;
import org.junit.jupiter.api.Test;

class DifferenceWordsTest {

    @Test
    void timesAreMillisecondsWithSignAndTheDecimalsOfTheirInterval() {
        assertThat(signed(1_400_000, 1_200_000, 1_600_000)).isEqualTo("+1.4 ms (1.2–1.6)");
        assertThat(signed(120_000, 80_000, 160_000)).isEqualTo("+0.12 ms (0.08–0.16)");
        assertThat(signed(20_000, -50_000, 90_000)).isEqualTo("+0.02 ms (−0.05 to 0.09)");
        assertThat(signed(-300_000, -500_000, -100_000)).isEqualTo("−0.3 ms (−0.5 to −0.1)");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(signed(-100, -40_000, 39_800)).isEqualTo("0.00 ms (−0.04 to 0.04)");
        assertThat(signed(0, 0, 0)).isEqualTo("0.000 ms (0.000–0.000)");
    }

    @Test
    void aSizeHasNoSign() {
        Difference saving = difference(-300_000, -500_000, -100_000);
        assertThat(plain(DifferenceWords.size(saving, Unit.NANOSECONDS))).isEqualTo("0.3 ms (0.1–0.5)");
        assertThat(plain(DifferenceWords.bareSize(saving, Unit.NANOSECONDS))).isEqualTo("0.3 ms");
    }

    @Test
    void valuesAndMarksAreMillisecondsToo() {
        assertThat(plain(DifferenceWords.value(780_000, Unit.NANOSECONDS))).isEqualTo("0.780 ms");
        assertThat(plain(DifferenceWords.mark(-500_000, Unit.NANOSECONDS))).isEqualTo("−0.5 ms");
        assertThat(plain(DifferenceWords.mark(0, Unit.NANOSECONDS))).isEqualTo("0");
        assertThat(plain(DifferenceWords.value(6, Unit.COUNT))).isEqualTo("6.00");
    }

    private static String signed(double point, double low, double high) {
        return plain(DifferenceWords.signed(difference(point, low, high), Unit.NANOSECONDS));
    }

    private static Difference difference(double point, double low, double high) {
        return new Difference(point, low, high, 0.95, "paired t over blocks");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
