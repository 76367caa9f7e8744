package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.archduet.harness.launch.BareSystem;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.testshop.AnsweredLoads;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.junit.jupiter.api.Test;

/** Against counters that answer from a script; the described system makes three calls for an order. */
class WindowCallsTest {

    private static final LoadMeasurement TEN_ORDERS = AnsweredLoads.right(Map.of("order", Map.of("201", 10L)));
    private static final CallReading BEFORE = new CallReading(5, 15, 1L, 0L);

    @Test
    void waitsForCallsThatAreUnderWayWhenTheLastAnswerIsComplete() {
        WindowCalls calls = calls(
                new CallReading(15, 43, 1L, 0L), new CallReading(15, 44, 1L, 0L), new CallReading(15, 45, 1L, 0L));

        assertThat(calls.since(BEFORE, TEN_ORDERS))
                .isEqualTo(new CallBook(10, 30, 0L, 0L, new CallBook.Described(30, 30, 3)));
    }

    @Test
    void aBookThatDoesNotCloseIsGivenAsItStands() {
        WindowCalls calls = calls(new CallReading(15, 55, 1L, 0L));

        assertThat(calls.since(BEFORE, TEN_ORDERS))
                .isEqualTo(new CallBook(10, 40, 0L, 0L, new CallBook.Described(30, 30, 3)));
    }

    @Test
    void callsOfTheLoadBeforeAreAwaitedAheadOfAWindow() {
        WindowCalls calls = calls(new CallReading(5, 13, 1L, 0L), new CallReading(5, 14, 1L, 0L), BEFORE);

        assertThat(calls.atRest()).isEqualTo(BEFORE);
    }

    @Test
    void aSystemThatDoesNotCountHasNoBook() {
        WindowCalls calls = new WindowCalls(new BareSystem());

        assertThat(calls.atRest()).isNull();
        assertThat(calls.since(null, TEN_ORDERS)).isNull();
    }

    /** The last reading is repeated. */
    private static WindowCalls calls(CallReading... readings) {
        Queue<CallReading> left = new ArrayDeque<>(List.of(readings));
        return new WindowCalls(new BareSystem() {
            @Override
            public Optional<CallCounts> callCounts() {
                return Optional.of(() -> left.size() > 1 ? left.remove() : left.element());
            }
        });
    }
}
