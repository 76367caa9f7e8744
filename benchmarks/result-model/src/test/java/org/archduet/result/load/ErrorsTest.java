package org.archduet.result.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.result.load.ErrorCause.Kind;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    @Test
    void saysWhatFailedAndWhy() {
        Errors errors = new Errors(
                1,
                8,
                4,
                2,
                5L,
                List.of(
                        new ErrorCause(Kind.CONNECTION, "connection reset", 6),
                        new ErrorCause(Kind.CONNECTION, ErrorCause.OTHERS, 2),
                        new ErrorCause(Kind.UNEXPECTED, "404", 4)),
                new ErrorExample("GET /x", 404, "not found"));

        assertThat(errors.described())
                .isEqualTo("15 failed: 1 × timed out, 6 × connection (connection reset), 2 × connection (other causes),"
                        + " 4 × 404, 2 × turned away, for example GET /x: 404 \"not found\""
                        + "; 5 not sent, because the driver ran out of resources");
    }

    @Test
    void saysWhatItKnowsOfOlderResults() {
        assertThat(new Errors(0, 3, 2, 0).described()).isEqualTo("5 failed: 3 × connection, 2 × unexpected answer");
        assertThat(new Errors(0, 0, 0, 0).described()).isEqualTo("0 failed");
    }

    @Test
    void aShortageOfTheDriverIsNoFailureOfTheSystem() {
        assertThat(new Errors(0, 0, 0, 0, 7L, List.of(), null).total()).isZero();
    }
}
