package org.archduet.services.pricing;

import java.util.List;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.services.kit.paths.PricingPaths;
import org.archduet.services.kit.server.IdList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pricing over HTTP. */
@RestController
class PricingController {
    private final PricingContext pricing;

    PricingController(PricingContext pricing) {
        this.pricing = pricing;
    }

    @GetMapping(PricingPaths.PRICES)
    List<Price> prices(@IdList List<Long> ids) {
        return pricing.prices(ids);
    }

    @PostMapping(PricingPaths.QUOTE)
    QuoteOutcome quote(@RequestBody QuoteRequest request) {
        return pricing.quote(request);
    }
}
