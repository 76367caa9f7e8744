package org.archduet.payment.rules;

import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;

/** What the payment provider decides; depends on the request alone, so both architectures see the same decisions. */
public final class ProviderRules {
    /** Largest amount the provider authorises: 10,000.00 EUR in cents. */
    public static final long LIMIT_CENTS = 1_000_000;

    /** Tokens that start like this stand for cards that are declined. */
    public static final String DECLINED_TOKEN_PREFIX = "tok_declined";

    private ProviderRules() {}

    /** @return authorised, or declined with {@code card-declined} (asked first) or {@code limit-exceeded} */
    public static PaymentOutcome decide(PaymentRequest request) {
        if (request.paymentToken().startsWith(DECLINED_TOKEN_PREFIX)) {
            return new PaymentOutcome.Declined("card-declined");
        }
        if (request.amountCents() > LIMIT_CENTS) {
            return new PaymentOutcome.Declined("limit-exceeded");
        }
        return new PaymentOutcome.Authorised();
    }
}
