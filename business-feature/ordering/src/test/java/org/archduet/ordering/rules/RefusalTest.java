package org.archduet.ordering.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.archduet.context.ordering.CheckoutOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal.OutOfStock(List.of()),
                new Refusal.OutOfStock(List.of(9901L)),
                new Refusal.OutOfStock(List.of(1L, 9901L, 9950L)),
                new Refusal.Declined("card-declined"),
                new Refusal.Declined("a,b:c"),
                new Refusal.Abandoned());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isReadBackAsItWasStored(Refusal refusal) {
        assertThat(Refusal.parse(refusal.stored())).isEqualTo(refusal);
    }

    @Test
    void becomesTheAnswerOfTheCheckout() {
        assertThat(new Refusal.OutOfStock(List.of(7L)).outcome("o-1"))
                .isEqualTo(new CheckoutOutcome.OutOfStock("o-1", List.of(7L)));
        assertThat(new Refusal.Declined("limit-exceeded").outcome("o-1"))
                .isEqualTo(new CheckoutOutcome.Declined("o-1", "limit-exceeded"));
        assertThat(new Refusal.Abandoned().outcome("o-1")).isEqualTo(new CheckoutOutcome.Abandoned("o-1"));
    }

    @Test
    void anythingElseIsNoRefusal() {
        assertThatThrownBy(() -> Refusal.parse("lost")).hasMessageContaining("lost");
    }
}
