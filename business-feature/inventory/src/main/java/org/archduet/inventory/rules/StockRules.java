package org.archduet.inventory.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.archduet.context.CartLine;
import org.archduet.context.inventory.ReservationOutcome;

/** Decides reservations: all lines or none. */
public final class StockRules {

    private StockRules() {}

    /**
     * The lines in ascending order of product, the order in which stock is locked.
     *
     * @throws IllegalArgumentException if there is no line, a quantity below 1, or a product in two lines
     */
    public static List<CartLine> inProductOrder(List<CartLine> lines) {
        List<CartLine> sorted = lines.stream()
                .sorted(Comparator.comparingLong(CartLine::productId))
                .toList();
        long products = sorted.stream().map(CartLine::productId).distinct().count();
        if (sorted.isEmpty() || products < sorted.size() || sorted.stream().anyMatch(line -> line.quantity() < 1)) {
            throw new IllegalArgumentException(
                    "a reservation needs lines of at least one piece, a product in one line");
        }
        return sorted;
    }

    /**
     * @param lines in ascending order of product
     * @param free pieces by product; a product that is absent has none
     */
    public static ReservationOutcome decide(List<CartLine> lines, Map<Long, Integer> free) {
        List<Long> missing = lines.stream()
                .filter(line -> free.getOrDefault(line.productId(), 0) < line.quantity())
                .map(CartLine::productId)
                .toList();
        return missing.isEmpty() ? new ReservationOutcome.Reserved() : new ReservationOutcome.OutOfStock(missing);
    }
}
