package org.archduet.context.pricing;

import java.util.List;

/**
 * A priced cart. Sums are sums of the lines, so nothing is rounded twice.
 *
 * @param lines in the order of the request
 * @param netCents after discounts, before tax
 * @param discountCents what discounts took off
 * @param taxCents tax on {@code netCents}
 * @param totalCents {@code netCents + taxCents}
 * @param rounding the rounding rule in words
 */
public record Quote(
        String region,
        List<QuoteLine> lines,
        long netCents,
        long discountCents,
        long taxCents,
        long totalCents,
        String rounding) {}
