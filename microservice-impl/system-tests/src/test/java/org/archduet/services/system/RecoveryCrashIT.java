package org.archduet.services.system;

import org.archduet.services.ordering.saga.SagaStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ends the ordering service twice: while requests are at work, and again after each step that recovery takes for them.
 */
@Tag("full")
class RecoveryCrashIT extends CrashTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PRICE", "BEGIN", "WITHDRAW", "START_CANCEL"}) // only requests take these
    void everyOrderIsDecidedAfterACrashInRecovery(SagaStep step) throws Exception {
        Scenario scenario = Scenario.of(step);
        crashRequests(scenario, scenario.isCheckout() ? "after:BEGIN" : "after:START_CANCEL");
        if (scenario == Scenario.ABANDONED) {
            orders.age();
        }
        crashRecovery("after:" + step);
        expectDecided(scenario);
    }
}
