package org.archduet.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.junit.jupiter.api.Test;

class ProviderRulesTest {

    @Test
    void authorisesUpToTheLimit() {
        assertThat(decide(1_000_000, "tok_visa")).isEqualTo(new PaymentOutcome.Authorised());
        assertThat(decide(1_000_001, "tok_visa")).isEqualTo(new PaymentOutcome.Declined("limit-exceeded"));
    }

    @Test
    void aDeclinedCardIsDeclinedWhateverTheAmount() {
        assertThat(decide(1, "tok_declined")).isEqualTo(new PaymentOutcome.Declined("card-declined"));
        assertThat(decide(2_000_000, "tok_declined_funds")).isEqualTo(new PaymentOutcome.Declined("card-declined"));
    }

    private static PaymentOutcome decide(long cents, String token) {
        return ProviderRules.decide(new PaymentRequest("o-1", cents, token));
    }
}
