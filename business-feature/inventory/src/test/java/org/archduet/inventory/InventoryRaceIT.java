package org.archduet.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.archduet.context.CartLine;
import org.archduet.context.inventory.ReservationOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InventoryRaceIT {
    private static final int BUYERS = 16;
    private final ExecutorService threads = Executors.newFixedThreadPool(BUYERS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(5)
    void theLastPiecesGoToAsManyBuyersAsThereArePieces() throws Exception {
        StockRoom room = new StockRoom(3, 100);
        List<ReservationOutcome> outcomes = together(buyer -> () -> {
            ReservationOutcome outcome = room.reserve("o-" + buyer, new CartLine(2, 1), new CartLine(1, 1));
            if (outcome instanceof ReservationOutcome.Reserved) {
                room.sell("o-" + buyer);
            }
            return outcome;
        });
        assertThat(outcomes)
                .filteredOn(new ReservationOutcome.Reserved()::equals)
                .hasSize(3);
        assertThat(room.levels(1)).containsExactly(0, 0, 3);
        assertThat(room.levels(2)).containsExactly(97, 0, 3);
    }

    @RepeatedTest(5)
    void oneOrderAskedForManyTimesAtOnceIsReservedOnce() throws Exception {
        StockRoom room = new StockRoom(5);
        List<ReservationOutcome> outcomes = together(buyer -> () -> room.reserve("o-1", new CartLine(1, 2)));
        assertThat(outcomes).containsOnly(new ReservationOutcome.Reserved());
        assertThat(room.levels(1)).containsExactly(3, 2, 0);
    }

    @RepeatedTest(5)
    void reservationsAndReleasesOfOneOrderAtOnceLeaveNothingBehind() throws Exception {
        StockRoom room = new StockRoom(5);
        together(buyer -> () -> {
            if (buyer % 2 == 0) {
                room.reserve("o-1", new CartLine(1, 2));
            } else {
                room.release("o-1");
            }
            return buyer;
        });
        assertThat(room.levels(1)).containsExactly(5, 0, 0);
    }

    @RepeatedTest(20)
    void salesAndReleasesOfOneOrderAtOnceLeaveNothingBehind() throws Exception {
        StockRoom room = new StockRoom(5);
        room.reserve("o-1", new CartLine(1, 2));
        together(buyer -> () -> {
            if (buyer % 2 == 0) {
                room.sell("o-1");
            } else {
                room.release("o-1");
            }
            return buyer;
        });
        assertThat(room.levels(1)).containsExactly(5, 0, 0);
    }

    @Test
    void cartsThatOverlapInOppositeOrderDoNotBlockEachOther() throws Exception {
        StockRoom room = new StockRoom(1_000, 1_000, 1_000, 1_000);
        together(buyer -> () -> {
            for (int i = 0; i < 20; i++) {
                String order = "o-" + buyer + "-" + i;
                CartLine[] cart = buyer % 2 == 0
                        ? new CartLine[] {new CartLine(1, 1), new CartLine(2, 1), new CartLine(4, 1)}
                        : new CartLine[] {new CartLine(4, 1), new CartLine(3, 1), new CartLine(1, 1)};
                room.reserve(order, cart);
                if (i % 2 == 0) {
                    room.sell(order);
                }
                if (i % 4 == 0 || i % 4 == 3) {
                    room.release(order);
                }
            }
            return buyer;
        });
        assertThat(room.levels(1)).containsExactly(1_000 - BUYERS * 10, BUYERS * 5, BUYERS * 5);
        assertThat(room.levels(4)).isEqualTo(room.levels(1));
    }

    private <T> List<T> together(IntFunction<Callable<T>> buyer) throws Exception {
        CyclicBarrier start = new CyclicBarrier(BUYERS);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            Callable<T> task = buyer.apply(i);
            running.add(threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return task.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : running) {
            results.add(future.get(30, TimeUnit.SECONDS));
        }
        return results;
    }
}
