package org.archduet.context.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The answer to a {@link QuoteRequest}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QuoteOutcome.Quoted.class, name = "QUOTED"),
    @JsonSubTypes.Type(value = QuoteOutcome.UnknownProducts.class, name = "UNKNOWN_PRODUCTS"),
    @JsonSubTypes.Type(value = QuoteOutcome.UnknownRegion.class, name = "UNKNOWN_REGION")
})
public sealed interface QuoteOutcome {

    /** The cart has a price. */
    record Quoted(Quote quote) implements QuoteOutcome {}

    /** These products have no price; ascending order. */
    record UnknownProducts(List<Long> productIds) implements QuoteOutcome {}

    /** There is no tax rate for this region. */
    record UnknownRegion(String region) implements QuoteOutcome {}
}
