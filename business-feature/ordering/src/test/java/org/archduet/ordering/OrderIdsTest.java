package org.archduet.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderIdsTest {

    @Test
    void anIdIsAFunctionOfTheKey() {
        assertThat(OrderIds.fromIdempotencyKey("key-00000001"))
                .matches("o-[0-9a-f]{32}")
                .isEqualTo(OrderIds.fromIdempotencyKey("key-00000001"))
                .isNotEqualTo(OrderIds.fromIdempotencyKey("key-00000002"));
    }

    @Test
    void theDerivationNeverChanges() {
        assertThat(OrderIds.fromIdempotencyKey("key-00000001")).isEqualTo("o-c49deac984f307aac6e06d663b7481d0");
    }
}
