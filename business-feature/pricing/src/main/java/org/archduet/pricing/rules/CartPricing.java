package org.archduet.pricing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.archduet.context.CartLine;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;

/**
 * Prices a cart. A line is rounded twice, once on its discount and once on its tax; sums are sums of lines and never
 * rounded.
 */
public final class CartPricing {
    /** The rounding rule in words, part of every quote. */
    public static final String ROUNDING =
            "half up to whole cents, once per line on the discount and once per line on the tax; sums are sums of lines";

    private CartPricing() {}

    /** An unknown region is reported before unknown products. */
    public static QuoteOutcome price(QuoteRequest request, PriceBook book) {
        if (book.taxBasisPoints().isEmpty()) {
            return new QuoteOutcome.UnknownRegion(request.region());
        }
        List<Long> unknown = request.lines().stream()
                .map(CartLine::productId)
                .filter(id -> !book.prices().containsKey(id))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            return new QuoteOutcome.UnknownProducts(unknown);
        }
        List<QuoteLine> lines = new ArrayList<>(request.lines().size());
        Money net = Money.ZERO;
        Money discount = Money.ZERO;
        Money tax = Money.ZERO;
        for (CartLine item : request.lines()) {
            QuoteLine line = line(item, book);
            lines.add(line);
            net = net.plus(Money.ofCents(line.netCents()));
            discount = discount.plus(Money.ofCents(line.discountCents()));
            tax = tax.plus(Money.ofCents(line.taxCents()));
        }
        return new QuoteOutcome.Quoted(new Quote(
                request.region(),
                List.copyOf(lines),
                net.cents(),
                discount.cents(),
                tax.cents(),
                net.plus(tax).cents(),
                ROUNDING));
    }

    private static QuoteLine line(CartLine item, PriceBook book) {
        ListPrice price = Objects.requireNonNull(book.prices().get(item.productId()));
        Integer taxBasisPoints = book.taxBasisPoints().get(price.taxClass());
        if (taxBasisPoints == null) {
            throw new IllegalStateException("no rate for tax class " + price.taxClass() + " in a known region");
        }
        Money gross = price.unitPrice().times(item.quantity());
        Discount discount = Discount.on(price, item.quantity());
        Money off = gross.portion(discount.basisPoints());
        Money net = gross.minus(off);
        Money tax = net.portion(taxBasisPoints);
        return new QuoteLine(
                item.productId(),
                item.quantity(),
                price.unitPrice().cents(),
                discount.basisPoints(),
                off.cents(),
                net.cents(),
                taxBasisPoints,
                tax.cents(),
                net.plus(tax).cents(),
                discount.names());
    }
}
