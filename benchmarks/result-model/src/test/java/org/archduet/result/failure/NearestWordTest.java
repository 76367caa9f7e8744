package org.archduet.result.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

    @ParameterizedTest
    @CsvSource({
        "monolit, monolith",
        "tow, two",
        "SMOKE, smoke",
        "smoek, smoke",
        "cpu, cpuPerRequest",
        "micro, microservices",
    })
    void aNearMissIsGuessed(String word, String meant) {
        assertThat(NearestWord.fix(word, List.of("monolith", "two", "smoke", "cpuPerRequest", "microservices")))
                .isEqualTo("did you mean '" + meant + "'?");
    }

    @Test
    void whatIsFarFromAllIsAnsweredWithAll() {
        assertThat(NearestWord.fix("nothing", List.of("smoke", "quick"))).isEqualTo("known are: smoke, quick");
        assertThat(NearestWord.fix("per", List.of("percentile", "perOperation")))
                .isEqualTo("known are: percentile, perOperation");
        assertThat(NearestWord.fix("per", List.of())).isEqualTo("none is known here");
    }
}
