package org.archduet.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.archduet.context.CartLine;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class InventoryIT {
    private static final ReservationOutcome RESERVED = new ReservationOutcome.Reserved();
    private static final ReservationOutcome RELEASED = new ReservationOutcome.AlreadyReleased();
    private static final String ORDER = "o-1";

    private final StockRoom room = new StockRoom(10, 1, 0);

    @Test
    void tellsFreePiecesInOrderOfIdAndLeavesOutTheUnknown() {
        assertThat(room.inventory.availability(List.of(3L, 8L, 1L)))
                .containsExactly(new Availability(1, 10), new Availability(3, 0));
        assertThat(room.inventory.availability(List.of())).isEmpty();
    }

    @Test
    void reservesThenSellsThenTakesBack() {
        assertThat(room.reserve(ORDER, new CartLine(2, 1), new CartLine(1, 4))).isEqualTo(RESERVED);
        assertThat(room.levels(1)).containsExactly(6, 4, 0);
        room.sell(ORDER);
        assertThat(room.levels(1)).containsExactly(6, 0, 4);
        assertThat(room.levels(2)).containsExactly(0, 0, 1);
        room.release(ORDER);
        assertThat(room.levels(1)).containsExactly(10, 0, 0);
        assertThat(room.levels(2)).containsExactly(1, 0, 0);
    }

    @Test
    void takesAtOnceWhatReservingAndSellingTakes() {
        assertThat(room.takeFirst(ORDER, new CartLine(2, 1), new CartLine(1, 4)))
                .contains(RESERVED);
        assertThat(room.takeFirst(ORDER, new CartLine(2, 1), new CartLine(1, 4)))
                .isEmpty();
        assertThat(room.reserve(ORDER, new CartLine(1, 1))).isEqualTo(RESERVED);
        room.sell(ORDER);
        assertThat(room.levels(1)).containsExactly(6, 0, 4);
        assertThat(room.levels(2)).containsExactly(0, 0, 1);
        assertThat(room.takeFirst("o-2", new CartLine(1, 6), new CartLine(2, 1)))
                .contains(new ReservationOutcome.OutOfStock(List.of(2L)));
        assertThat(room.levels(1)).containsExactly(6, 0, 4);
        room.release(ORDER);
        assertThat(room.takeFirst(ORDER, new CartLine(1, 1))).isEmpty();
        assertThat(room.levels(1)).containsExactly(10, 0, 0);
    }

    @Test
    void takesAllLinesOrNone() {
        ReservationOutcome outOfStock = new ReservationOutcome.OutOfStock(List.of(2L, 3L));
        assertThat(room.reserve(ORDER, new CartLine(3, 1), new CartLine(1, 1), new CartLine(2, 2)))
                .isEqualTo(outOfStock);
        assertThat(room.levels(1)).containsExactly(10, 0, 0);
        assertThat(room.reserve(ORDER, new CartLine(1, 1))).isEqualTo(outOfStock);
        assertThat(room.levels(1)).containsExactly(10, 0, 0);
        room.release(ORDER);
        assertThat(room.reserve(ORDER, new CartLine(1, 1))).isEqualTo(outOfStock);
    }

    @Test
    void aProductWithoutStockRowHasNone() {
        assertThat(room.reserve(ORDER, new CartLine(99, 1))).isEqualTo(new ReservationOutcome.OutOfStock(List.of(99L)));
        assertThat(room.reserve(ORDER, new CartLine(99, 1))).isEqualTo(new ReservationOutcome.OutOfStock(List.of(99L)));
    }

    @Test
    void aReleaseThatComesFirstRefusesTheLateReservation() {
        room.release(ORDER);
        room.release(ORDER);
        assertThat(room.reserve(ORDER, new CartLine(1, 1))).isEqualTo(RELEASED);
        assertThat(room.levels(1)).containsExactly(10, 0, 0);
    }

    @Test
    void sellsOnlyWhatWasReserved() {
        assertThatThrownBy(() -> room.sell(ORDER)).hasMessageContaining("no reservation");
        room.reserve(ORDER, new CartLine(2, 2));
        assertThatThrownBy(() -> room.sell(ORDER)).hasMessageContaining("REFUSED");
        assertThat(room.levels(2)).containsExactly(1, 0, 0);
    }

    /** A request that confirms an order and one that cancels it call side by side. */
    @Test
    void aSaleThatACancellationOvertookChangesNothing() {
        room.reserve(ORDER, new CartLine(1, 1));
        room.release(ORDER);
        room.sell(ORDER);
        assertThat(room.levels(1)).containsExactly(10, 0, 0);
        assertThat(room.reserve(ORDER, new CartLine(1, 1))).isEqualTo(RELEASED);
    }

    /** Then nothing was ever reserved, and nothing will be. */
    @Test
    void aSaleAfterACancellationThatCameBeforeTheReservationChangesNothing() {
        room.release(ORDER);
        room.sell(ORDER);
        assertThat(room.levels(1)).containsExactly(10, 0, 0);
        assertThat(room.reserve(ORDER, new CartLine(1, 1))).isEqualTo(RELEASED);
    }

    @Test
    void doesNotReserveOutsideOfATransaction() {
        ReserveRequest request = new ReserveRequest(ORDER, List.of(new CartLine(1, 1)));
        assertThatThrownBy(() -> room.inventory.reserve(request)).hasMessageContaining("transaction");
    }

    /** Any sequence of repeated commands ends where the first of each would have led. */
    @RepeatedTest(40)
    void repeatedCommandsInAnyOrderCountOnce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Integer> expected = List.of(10, 0, 0);
        boolean asked = false;
        for (int step = 0; step < 12; step++) {
            boolean open = !expected.equals(List.of(10, 0, 0));
            switch (random.nextInt(8)) {
                case 0 -> {
                    room.release(ORDER);
                    expected = List.of(10, 0, 0);
                    asked = true;
                }
                case 1, 2, 3 -> {
                    if (asked) {
                        room.sell(ORDER);
                        expected = open ? List.of(7, 0, 3) : expected;
                    }
                }
                default -> {
                    ReservationOutcome outcome = room.reserve(ORDER, new CartLine(1, 3));
                    assertThat(outcome).isEqualTo(open || !asked ? RESERVED : RELEASED);
                    expected = asked ? expected : List.of(7, 3, 0);
                    asked = true;
                }
            }
            assertThat(room.levels(1)).as("after step %d", step).isEqualTo(expected);
        }
    }
}
