package org.archduet.shop.contract.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.pricing.rules.ListPrice;
import org.archduet.pricing.rules.Money;
import org.archduet.pricing.rules.Promotion;
import org.archduet.pricing.rules.QuantityBreak;

/** List prices, breaks and promotions of the data set. Half of the products have breaks, a quarter a promotion. */
final class PriceList {
    /** Promotion ids are positions in this list, from 1. */
    static final List<Promotion> PROMOTIONS = List.of(
            new Promotion("Spring sale", 1, 1_000),
            new Promotion("Summer sale", 1, 1_500),
            new Promotion("Autumn sale", 1, 750),
            new Promotion("Winter sale", 1, 2_000),
            new Promotion("Two or more", 2, 500),
            new Promotion("Three or more", 3, 825),
            new Promotion("Pair price", 2, 333),
            new Promotion("New in", 1, 250),
            new Promotion("Last season", 1, 3_000),
            new Promotion("Clearance", 1, 4_000));

    private final long seed;

    PriceList(long seed) {
        this.seed = seed;
    }

    /** From 1.00 to 251.00 euros, cheap ones more likely: a cart of four lines stays below the payment limit. */
    ListPrice price(long productId, Vocabulary.Category category) {
        Draw draw = new Draw(seed, "price", productId);
        Money unit = Money.ofCents(100L + draw.skewed(25_000));
        List<QuantityBreak> breaks = new ArrayList<>(3);
        if (draw.percent(50)) {
            int first = draw.between(2, 4);
            breaks.add(new QuantityBreak(first, draw.between(100, 400)));
            breaks.add(new QuantityBreak(first + 6, draw.between(500, 900)));
            breaks.add(new QuantityBreak(first + 18, draw.between(1_000, 1_500)));
        }
        List<Promotion> promotions = new ArrayList<>(2);
        if (draw.percent(25)) {
            promotions.add(draw.of(PROMOTIONS));
            Promotion second = draw.of(PROMOTIONS);
            if (draw.percent(20) && !promotions.contains(second)) {
                promotions.add(second);
            }
        }
        return new ListPrice(unit, category.taxClass(), breaks, promotions);
    }

    static Map<String, Integer> taxes(Vocabulary.Region region) {
        Map<String, Integer> rates = new LinkedHashMap<>();
        rates.put("STANDARD", region.standardBasisPoints());
        rates.put("REDUCED", region.reducedBasisPoints());
        rates.put("ZERO", 0);
        return rates;
    }
}
