package org.archduet.services.kit.paths;

/** Where the payment service answers. */
public final class PaymentPaths {
    /** POST a payment: the provider's decision. */
    public static final String AUTHORISE = "/payment/authorisations";

    /** POST: takes the order's money. */
    public static final String CAPTURE = "/payment/authorisations/{orderId}/capture";

    /** POST: voids or refunds the order's payment. */
    public static final String CANCEL = "/payment/authorisations/{orderId}/cancellation";

    private PaymentPaths() {}
}
