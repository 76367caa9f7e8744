package org.archduet.result.waterfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.archduet.result.folder.Json;
import org.archduet.result.waterfall.Chain.OtherOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that plan and result share about a chain. */
class ChainTest {

    private static final Chain CHAIN = new Chain(
            List.of("one", "two", "three"),
            Map.of("two", "joins become calls"),
            List.of(new OtherOrder("one", "beside", "three", "two")));

    @Test
    void itsEndsAreComparedAndItsBlocksHoldWhatStandsBesideItToo() {
        assertThat(CHAIN.baseline()).isEqualTo("one");
        assertThat(CHAIN.candidate()).isEqualTo("three");
        assertThat(CHAIN.everyArm()).containsExactly("one", "two", "three", "beside");
        assertThat(CHAIN.inOneOrder().everyArm()).containsExactly("one", "two", "three");
        assertThat(CHAIN.change("two")).isEqualTo("joins become calls");
        assertThat(CHAIN.change("three")).isNull();
        assertThat(CHAIN.isWholeIn(List.of("three", "two", "one"))).isTrue();
        assertThat(CHAIN.isWholeIn(List.of("one", "three"))).isFalse();
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        String json = Json.MAPPER.writeValueAsString(CHAIN);
        assertThat(Json.MAPPER.readValue(json, Chain.class)).isEqualTo(CHAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, ADDS",
        "-3, -1, SAVES",
        "-1, 1, INCLUDES_ZERO",
        "0, 1, INCLUDES_ZERO",
        "-1, 0, INCLUDES_ZERO",
    })
    void theIntervalOfADifferenceSaysWhatTheStepDoes(double low, double high, StepVerdict verdict) {
        assertThat(new Difference((low + high) / 2, low, high, 0.95, "t").verdict())
                .isEqualTo(verdict);
    }
}
