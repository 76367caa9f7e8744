package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.archduet.harness.config.LiveKnob;
import org.archduet.harness.launch.BareSystem;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.measure.CallBookCheck;
import org.archduet.harness.testshop.AnsweredLoads;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.archduet.result.validity.ValidityReason;
import org.junit.jupiter.api.Test;

/** Against counters that answer from a script; the described system makes three calls for an order. */
class WindowCallsTest {

    private static final LoadMeasurement TEN_ORDERS = AnsweredLoads.right(Map.of("order", Map.of("201", 10L)));
    private static final CallReading BEFORE = new CallReading(5, 15, 1L, 0L);

    @Test
    void waitsForCallsThatAreUnderWayWhenTheLastAnswerIsComplete() {
        WindowCalls calls = calls(
                new CallReading(15, 43, 1L, 0L), new CallReading(15, 44, 1L, 0L), new CallReading(15, 45, 1L, 0L));

        assertThat(calls.since(BEFORE, TEN_ORDERS, List.of()))
                .isEqualTo(new CallBook(10, 30, 0L, 0L, new CallBook.Described(30, 30, 3)));
    }

    @Test
    void aBookThatDoesNotCloseIsGivenAsItStands() {
        WindowCalls calls = calls(new CallReading(15, 55, 1L, 0L));

        assertThat(calls.since(BEFORE, TEN_ORDERS, List.of()))
                .isEqualTo(new CallBook(10, 40, 0L, 0L, new CallBook.Described(30, 30, 3)));
    }

    /** Ten orders make three calls each, and two hops each are asked for. */
    @Test
    void hopsAreExpectedAndOneThatNoProcessCountsBreaksTheBook() {
        List<LiveKnob.Setting> two = List.of(new LiveKnob.Setting(
                new LiveKnob("hops", "shop", "/ops/hops", 4, "hop", "empty calls", 1, Map.of()), 2));
        CallBook counted = calls(new CallReading(15, 65, 1L, 0L)).since(BEFORE, TEN_ORDERS, two);
        assertThat(counted).isEqualTo(new CallBook(10, 50, 0L, 0L, new CallBook.Described(50, 50, 5)));
        assertThat(CallBookCheck.of("shop", TEN_ORDERS, counted)).isEmpty();

        CallBook uncounted = calls(new CallReading(15, 45, 1L, 0L)).since(BEFORE, TEN_ORDERS, two);
        assertThat(CallBookCheck.of("shop", TEN_ORDERS, uncounted))
                .extracting(ValidityReason::code)
                .containsExactly(ValidityReason.Code.BOOKS);
        CallBook oneTooMany = calls(new CallReading(15, 66, 1L, 0L)).since(BEFORE, TEN_ORDERS, two);
        assertThat(CallBookCheck.of("shop", TEN_ORDERS, oneTooMany)).hasSize(1);
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
        assertThat(calls.since(null, TEN_ORDERS, List.of())).isNull();
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
