package org.archduet.ordering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.archduet.context.ordering.OrderStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTransitionTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING, CONFIRMED REFUSED",
        "CONFIRMED, CANCELLING CANCELLED",
        "REFUSED, ''",
        "CANCELLING, CANCELLED",
        "CANCELLED, ''"
    })
    void fromEachStatusTheseCanBeReached(OrderStatus from, String targets) {
        List<String> reached = Arrays.stream(OrderTransition.values())
                .filter(transition -> transition.startsFrom(from))
                .map(transition -> transition.target().name())
                .toList();
        assertThat(String.join(" ", reached)).isEqualTo(targets);
    }
}
