package org.archduet.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThatThrownBy(() -> new PaymentProvider(PaymentProvider.LONGEST).authorise(REQUEST))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 2001, 3500})
    void refusesAServiceTimeOutOfRange(long millis) {
        assertThatThrownBy(() -> new PaymentProvider(Duration.ofMillis(millis)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("within 0 and 2000 ms: " + millis + " ms");
    }
}
