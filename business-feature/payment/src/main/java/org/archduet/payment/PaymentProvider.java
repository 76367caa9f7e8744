package org.archduet.payment;

import java.time.Duration;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.payment.rules.ProviderRules;

/**
 * The payment provider, simulated: decides by {@link ProviderRules} and takes a fixed service time. Call it with no
 * lock and no database connection held.
 */
public final class PaymentProvider {
    /**
     * A decision must come within the time that a caller in another process waits for one attempt, with room to store
     * it.
     */
    public static final Duration LONGEST = Duration.ofSeconds(2);

    private final Duration serviceTime;

    /**
     * @param serviceTime how long a decision takes, zero for none
     * @throws IllegalArgumentException if it is negative or longer than {@link #LONGEST}
     */
    public PaymentProvider(Duration serviceTime) {
        if (serviceTime.isNegative() || serviceTime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The service time of the payment provider is not within 0 and "
                    + LONGEST.toMillis() + " ms: " + serviceTime.toMillis() + " ms");
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
