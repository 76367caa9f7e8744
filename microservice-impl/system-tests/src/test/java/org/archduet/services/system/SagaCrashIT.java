package org.archduet.services.system;

import java.util.Arrays;
import java.util.stream.Stream;
import org.archduet.services.ordering.saga.SagaStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ends the ordering service before and after every step of its sagas while several requests are at work, starts it
 * again, and wants every order decided within ten seconds and the books in order.
 */
@Tag("full")
class SagaCrashIT extends CrashTest {

    static Stream<String> everyStep() {
        return Arrays.stream(SagaStep.values())
                .filter(step -> step != SagaStep.VOID) // only recovery takes it
                .flatMap(step -> Stream.of("before:" + step, "after:" + step));
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void everyOrderIsDecidedAfterACrash(String place) throws Exception {
        Scenario scenario = Scenario.of(SagaStep.valueOf(place.substring(place.indexOf(':') + 1)));
        crashRequests(scenario, place);
        expectDecided(scenario);
    }
}
