package org.archduet.services.kit.parts;

import java.util.List;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.services.kit.calls.RemotePart;
import org.archduet.services.kit.calls.WireCall;
import tools.jackson.databind.JavaType;

/** Pricing in another process. */
public final class RemotePricing implements PricingContext {
    private static final JavaType PRICES = InternalJson.listOf(Price.class);
    private static final JavaType QUOTE = InternalJson.type(QuoteOutcome.class);

    private final RemotePart part;

    /** @param part the pricing service */
    public RemotePricing(RemotePart part) {
        this.part = part;
    }

    @Override
    public List<Price> prices(List<Long> productIds) {
        return InternalJson.read(part.call(WireCall.get(Urls.ids(PricingPaths.PRICES, productIds))), PRICES);
    }

    @Override
    public QuoteOutcome quote(QuoteRequest request) {
        return InternalJson.read(part.call(WireCall.post(PricingPaths.QUOTE, InternalJson.write(request))), QUOTE);
    }
}
