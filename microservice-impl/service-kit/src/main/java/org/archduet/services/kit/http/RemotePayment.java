package org.archduet.services.kit.http;

import org.archduet.context.payment.PaymentContext;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.services.kit.calls.RemoteContext;
import org.archduet.services.kit.calls.WireCall;
import org.archduet.services.kit.paths.PaymentPaths;
import tools.jackson.databind.JavaType;

/** Payment in another process. */
public final class RemotePayment implements PaymentContext {
    private static final JavaType OUTCOME = InternalJson.type(PaymentOutcome.class);
    private static final byte[] NO_BODY = {};

    private final RemoteContext context;

    /** @param context the payment service */
    public RemotePayment(RemoteContext context) {
        this.context = context;
    }

    /** Whether it has failed so often that it is not asked for now. */
    public boolean isKnownDown() {
        return context.isKnownDown();
    }

    @Override
    public PaymentOutcome authorise(PaymentRequest request) {
        WireCall call = WireCall.post(PaymentPaths.AUTHORISE, InternalJson.write(request));
        return InternalJson.read(context.call(call), OUTCOME);
    }

    @Override
    public void capture(String orderId) {
        context.call(WireCall.post(Urls.fill(PaymentPaths.CAPTURE, orderId), NO_BODY));
    }

    @Override
    public void cancel(String orderId) {
        context.call(WireCall.post(Urls.fill(PaymentPaths.CANCEL, orderId), NO_BODY));
    }
}
