package org.archduet.services.collapsed.contexts;

import java.util.List;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.services.kit.http.InternalJson;
import tools.jackson.databind.JavaType;

/** Pricing in this process. */
public final class LocalPricing implements PricingContext {
    private static final JavaType IDS = InternalJson.listOf(Long.class);
    private static final JavaType PRICES = InternalJson.listOf(Price.class);
    private static final JavaType CART = InternalJson.type(QuoteRequest.class);
    private static final JavaType QUOTE = InternalJson.type(QuoteOutcome.class);

    private final PricingContext pricing;
    private final Boundary boundary;

    /** @param boundary between its callers and pricing */
    public LocalPricing(PricingContext pricing, Boundary boundary) {
        this.pricing = pricing;
        this.boundary = boundary;
    }

    @Override
    public List<Price> prices(List<Long> productIds) {
        List<Long> asked = boundary.in(productIds, IDS);
        return boundary.call(() -> pricing.prices(asked), PRICES);
    }

    @Override
    public QuoteOutcome quote(QuoteRequest request) {
        QuoteRequest asked = boundary.in(request, CART);
        return boundary.call(() -> pricing.quote(asked), QUOTE);
    }
}
