package org.archduet.services.kit.parts;

import org.archduet.context.payment.PaymentContext;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.services.kit.calls.RemotePart;
import org.archduet.services.kit.calls.WireCall;
import tools.jackson.databind.JavaType;

/** Payment in another process. */
public final class RemotePayment implements PaymentContext {
    private static final JavaType OUTCOME = InternalJson.type(PaymentOutcome.class);
    private static final byte[] NO_BODY = {};

    private final RemotePart part;

    /** @param part the payment service */
    public RemotePayment(RemotePart part) {
        this.part = part;
    }

    /** Whether it has failed so often that it is not asked for now. */
    public boolean isKnownAway() {
        return part.isKnownAway();
    }

    @Override
    public PaymentOutcome authorise(PaymentRequest request) {
        WireCall call = WireCall.post(PaymentPaths.AUTHORISE, InternalJson.write(request));
        return InternalJson.read(part.call(call), OUTCOME);
    }

    @Override
    public void capture(String orderId) {
        part.call(WireCall.post(Urls.fill(PaymentPaths.CAPTURE, orderId), NO_BODY));
    }

    @Override
    public void cancel(String orderId) {
        part.call(WireCall.post(Urls.fill(PaymentPaths.CANCEL, orderId), NO_BODY));
    }
}
