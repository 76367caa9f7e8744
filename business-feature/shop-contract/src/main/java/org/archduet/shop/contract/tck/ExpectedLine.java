package org.archduet.shop.contract.tck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a line must cost by the documented rule: the highest quantity break reached plus all promotions reached, at most
 * half the price; the discount and the tax each rounded half up to whole cents, once. Computed with decimals, apart
 * from the shop's own arithmetic.
 *
 * @param exactDiscount before rounding, in cents
 * @param exactTax before rounding, in cents
 */
record ExpectedLine(
        int discountBasisPoints,
        BigDecimal exactDiscount,
        long discountCents,
        long netCents,
        int taxBasisPoints,
        BigDecimal exactTax,
        long taxCents,
        long totalCents,
        List<String> promotions) {
    private static final int MOST_DISCOUNT = 5_000;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static ExpectedLine of(SeededPrices prices, String region, Line line) {
        SeededPrices.Product product = prices.product(line.productId());
        List<SeededPrices.Discount> reached = new ArrayList<>();
        product.breaks().stream()
                .filter(step -> step.fromQuantity() <= line.quantity())
                .max(Comparator.comparingInt(SeededPrices.Discount::fromQuantity))
                .ifPresent(reached::add);
        product.promotions().stream()
                .filter(promotion -> promotion.fromQuantity() <= line.quantity())
                .sorted(Comparator.comparing(SeededPrices.Discount::name))
                .forEach(reached::add);
        int off = Math.min(
                MOST_DISCOUNT,
                reached.stream().mapToInt(SeededPrices.Discount::basisPoints).sum());
        long gross = product.unitPriceCents() * line.quantity();
        BigDecimal exactDiscount = portion(gross, off);
        long discount = rounded(exactDiscount);
        int rate = prices.taxBasisPoints(product.taxClass(), region);
        BigDecimal exactTax = portion(gross - discount, rate);
        long tax = rounded(exactTax);
        return new ExpectedLine(
                off,
                exactDiscount,
                discount,
                gross - discount,
                rate,
                exactTax,
                tax,
                gross - discount + tax,
                reached.stream().map(SeededPrices.Discount::name).toList());
    }

    boolean discountIsHalfACent() {
        return isHalf(exactDiscount);
    }

    boolean taxIsHalfACent() {
        return isHalf(exactTax);
    }

    private static boolean isHalf(BigDecimal cents) {
        return cents.remainder(BigDecimal.ONE).compareTo(HALF) == 0;
    }

    private static BigDecimal portion(long cents, int basisPoints) {
        return BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(basisPoints, 4));
    }

    private static long rounded(BigDecimal cents) {
        return cents.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
