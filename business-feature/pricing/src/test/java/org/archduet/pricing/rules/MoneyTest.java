package org.archduet.pricing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "50, 100, 1",
        "49, 100, 0",
        "150, 100, 2",
        "-50, 100, -1",
        "-49, 100, 0",
        "1, 5000, 1",
        "999, 0, 0",
        "999, 10000, 999"
    })
    void aPortionIsRoundedHalfUp(long cents, int basisPoints, long portion) {
        assertThat(Money.ofCents(cents).portion(basisPoints).cents()).isEqualTo(portion);
    }

    @RepeatedTest(20)
    void aPortionIsWhatDecimalArithmeticSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            long cents = random.nextLong(-1_000_000_000, 1_000_000_000);
            int basisPoints = random.nextInt(20_001);
            long expected = BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.valueOf(basisPoints, 4))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            assertThat(Money.ofCents(cents).portion(basisPoints).cents()).isEqualTo(expected);
        }
    }

    @Test
    void neverWrapsAround() {
        Money most = Money.ofCents(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofCents(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.portion(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ZERO.minus(most).minus(Money.ofCents(2)))
                .isInstanceOf(ArithmeticException.class);
    }
}
