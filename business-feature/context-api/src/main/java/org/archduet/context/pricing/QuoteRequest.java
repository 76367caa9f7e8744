package org.archduet.context.pricing;

import java.util.List;
import org.archduet.context.CartLine;

/**
 * A cart to price.
 *
 * @param region tax region, for example {@code NORTH}
 * @param lines 1 to 50 lines, each product at most once
 */
public record QuoteRequest(String region, List<CartLine> lines) {}
