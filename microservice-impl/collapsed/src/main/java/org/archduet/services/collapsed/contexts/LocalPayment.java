package org.archduet.services.collapsed.contexts;

import org.archduet.context.payment.PaymentContext;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.services.kit.http.InternalJson;
import tools.jackson.databind.JavaType;

/** Payment in this process. */
public final class LocalPayment implements PaymentContext {
    private static final JavaType ORDER_ID = InternalJson.type(String.class);
    private static final JavaType REQUEST = InternalJson.type(PaymentRequest.class);
    private static final JavaType OUTCOME = InternalJson.type(PaymentOutcome.class);

    private final PaymentContext payment;
    private final Boundary boundary;

    /** @param boundary between its callers and payment */
    public LocalPayment(PaymentContext payment, Boundary boundary) {
        this.payment = payment;
        this.boundary = boundary;
    }

    @Override
    public PaymentOutcome authorise(PaymentRequest request) {
        PaymentRequest asked = boundary.in(request, REQUEST);
        return boundary.call(() -> payment.authorise(asked), OUTCOME);
    }

    @Override
    public void capture(String orderId) {
        String order = boundary.in(orderId, ORDER_ID);
        boundary.tell(() -> payment.capture(order));
    }

    @Override
    public void cancel(String orderId) {
        String order = boundary.in(orderId, ORDER_ID);
        boundary.tell(() -> payment.cancel(order));
    }
}
