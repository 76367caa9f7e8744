package org.archduet.pricing.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What comes off one line: the highest quantity break reached plus every promotion reached, together never more than
 * {@link #LIMIT_BASIS_POINTS}.
 *
 * @param basisPoints in 1/100 percent
 * @param names what was applied: the quantity break first, then promotions by name
 */
public record Discount(int basisPoints, List<String> names) {
    /** Discounts together never exceed half the price. */
    public static final int LIMIT_BASIS_POINTS = 5_000;

    /** @param quantity pieces in the line */
    public static Discount on(ListPrice price, int quantity) {
        List<String> names = new ArrayList<>(2);
        int sum = 0;
        Optional<QuantityBreak> reached = price.breaks().stream()
                .filter(step -> step.fromQuantity() <= quantity)
                .max(Comparator.comparingInt(QuantityBreak::fromQuantity));
        if (reached.isPresent()) {
            sum += reached.get().basisPoints();
            names.add(reached.get().name());
        }
        List<Promotion> promotions = price.promotions().stream()
                .filter(promotion -> promotion.fromQuantity() <= quantity)
                .sorted(Comparator.comparing(Promotion::name))
                .toList();
        for (Promotion promotion : promotions) {
            sum += promotion.basisPoints();
            names.add(promotion.name());
        }
        return new Discount(Math.min(sum, LIMIT_BASIS_POINTS), List.copyOf(names));
    }
}
