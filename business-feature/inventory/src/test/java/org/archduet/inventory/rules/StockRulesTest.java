package org.archduet.inventory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archduet.context.CartLine;
import org.archduet.context.inventory.ReservationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockRulesTest {

    @Test
    void allLinesOrNone() {
        List<CartLine> lines = List.of(new CartLine(1, 2), new CartLine(4, 1), new CartLine(9, 3));
        assertThat(StockRules.decide(lines, Map.of(1L, 2, 4L, 5, 9L, 3))).isEqualTo(new ReservationOutcome.Reserved());
        assertThat(StockRules.decide(lines, Map.of(1L, 1, 4L, 5)))
                .isEqualTo(new ReservationOutcome.OutOfStock(List.of(1L, 9L)));
    }

    @Test
    void stockIsTakenInTheOrderOfProducts() {
        assertThat(StockRules.inProductOrder(List.of(new CartLine(7, 1), new CartLine(2, 5))))
                .containsExactly(new CartLine(2, 5), new CartLine(7, 1));
    }

    static Stream<List<CartLine>> malformed() {
        return Stream.of(List.of(), List.of(new CartLine(1, 0)), List.of(new CartLine(1, 1), new CartLine(1, 1)));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aReservationHasDistinctLinesOfAtLeastOnePiece(List<CartLine> lines) {
        assertThatThrownBy(() -> StockRules.inProductOrder(lines)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOrderThatAsksAgainIsToldTheSame() {
        assertThat(new Reservation(ReservationStatus.SOLD, List.of()).answer())
                .isEqualTo(new ReservationOutcome.Reserved());
        assertThat(new Reservation(ReservationStatus.REFUSED, List.of(3L)).answer())
                .isEqualTo(new ReservationOutcome.OutOfStock(List.of(3L)));
        assertThat(new Reservation(ReservationStatus.RELEASED, List.of()).answer())
                .isEqualTo(new ReservationOutcome.AlreadyReleased());
    }
}
