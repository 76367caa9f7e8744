package org.archduet.services.kit.http;

import java.util.List;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.services.kit.calls.RemoteContext;
import org.archduet.services.kit.calls.WireCall;
import org.archduet.services.kit.paths.PricingPaths;
import tools.jackson.databind.JavaType;

/** Pricing in another process. */
public final class RemotePricing implements PricingContext {
    private static final JavaType PRICES = InternalJson.listOf(Price.class);
    private static final JavaType QUOTE = InternalJson.type(QuoteOutcome.class);

    private final RemoteContext context;

    /** @param context the pricing service */
    public RemotePricing(RemoteContext context) {
        this.context = context;
    }

    @Override
    public List<Price> prices(List<Long> productIds) {
        return InternalJson.read(context.call(WireCall.get(Urls.ids(PricingPaths.PRICES, productIds))), PRICES);
    }

    @Override
    public QuoteOutcome quote(QuoteRequest request) {
        return InternalJson.read(context.call(WireCall.post(PricingPaths.QUOTE, InternalJson.write(request))), QUOTE);
    }
}
