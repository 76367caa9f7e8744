package org.archduet.payment;

import java.time.Duration;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.payment.rules.ProviderRules;

/**
 * The payment provider, simulated: decides by {@link ProviderRules} and takes a fixed service time. Call it with no lock
 * and no database connection held.
 */
public final class PaymentProvider {
    private final Duration serviceTime;

    /** @param serviceTime how long a decision takes; zero for none */
    public PaymentProvider(Duration serviceTime) {
        if (serviceTime.isNegative()) {
            throw new IllegalArgumentException("The service time of the payment provider is negative: " + serviceTime);
        }
        this.serviceTime = serviceTime;
    }

    /** Decides; the same request always gets the same decision. */
    public PaymentOutcome authorise(PaymentRequest request) {
        if (!serviceTime.isZero()) {
            try {
                Thread.sleep(serviceTime.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the payment provider decided", interrupted);
            }
        }
        return ProviderRules.decide(request);
    }
}
