package org.archduet.pricing.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.archduet.context.CartLine;
import org.archduet.context.pricing.QuoteRequest;

/** A cart of 1 to 50 lines with its price book, drawn from a seed. */
record RandomCart(QuoteRequest request, PriceBook book) {
    private static final List<String> CLASSES = List.of("STANDARD", "REDUCED", "ZERO");

    static RandomCart of(Random random) {
        Map<Long, ListPrice> prices = new HashMap<>();
        List<CartLine> lines = new ArrayList<>();
        int size = 1 + random.nextInt(50);
        for (long id = 1; id <= size; id++) {
            lines.add(new CartLine(id, 1 + random.nextInt(100)));
            prices.put(
                    id,
                    new ListPrice(
                            Money.ofCents(random.nextInt(500_000)),
                            CLASSES.get(random.nextInt(3)),
                            List.of(new QuantityBreak(2 + random.nextInt(9), random.nextInt(1, 3_000))),
                            List.of(new Promotion("P", 1 + random.nextInt(50), random.nextInt(1, 3_000)))));
        }
        return new RandomCart(
                new QuoteRequest("NORTH", lines),
                new PriceBook(prices, Map.of("STANDARD", 1_900, "REDUCED", 725, "ZERO", 0)));
    }
}
