package org.archduet.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.junit.jupiter.api.Test;

class PaymentProviderTest {
    private static final PaymentRequest REQUEST = new PaymentRequest("o-1", 100, "tok_visa");

    @Test
    void takesAtLeastItsServiceTime() {
        long before = System.nanoTime();
        PaymentOutcome outcome = new PaymentProvider(Duration.ofMillis(20)).authorise(REQUEST);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(20_000_000);
        assertThat(outcome).isEqualTo(new PaymentOutcome.Authorised());
    }

    @Test
    void anInterruptEndsTheCallAndIsKept() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new PaymentProvider(Duration.ofSeconds(30)).authorise(REQUEST))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesANegativeServiceTime() {
        assertThatThrownBy(() -> new PaymentProvider(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-0.001S");
    }
}
