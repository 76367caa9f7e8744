package org.archduet.shop.contract.data;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.context.CartLine;
import org.archduet.context.catalog.Product;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderLine;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.pricing.rules.CartPricing;
import org.archduet.pricing.rules.ListPrice;
import org.archduet.pricing.rules.PriceBook;

/**
 * The shop before the first request: a pure function of seed and size. Prices of past orders come from the pricing
 * rules.
 */
public final class ShopDataSet {
    /** When the first seeded order was placed; each later one follows a minute after. */
    static final Instant FIRST_ORDER = Instant.parse("2025-01-01T00:00:00Z");

    /** Free pieces of a product that cannot sell out. */
    static final int PLENTY = 1_000_000;

    private final long seed;
    private final DataSize size;
    private final Map<Long, ListPrice> prices = new HashMap<>();
    private final Map<String, Map<String, Integer>> taxes = new LinkedHashMap<>();
    private final PriceList priceList;

    /** @param seed the same seed and size make the same shop, on every machine */
    public ShopDataSet(long seed, DataSize size) {
        this.seed = seed;
        this.size = size;
        this.priceList = new PriceList(seed);
        for (long id = 1; id <= size.products(); id++) {
            prices.put(id, priceList.price(id, category(id)));
        }
        prices.put((long) size.unstocked(), priceList.price(size.unstocked(), category(size.unstocked())));
        for (Vocabulary.Region region : Vocabulary.REGIONS) {
            taxes.put(region.name(), PriceList.taxes(region));
        }
    }

    /** @return how large it is */
    public DataSize size() {
        return size;
    }

    /** @param productId from 1 */
    public Product product(long productId) {
        Draw draw = new Draw(seed, "product", productId);
        Vocabulary.Category category = category(productId);
        String material = draw.of(Vocabulary.MATERIALS);
        String thing = draw.of(category.things());
        String name = capitalised(draw.of(Vocabulary.LOOKS)) + " " + material + " " + thing + " " + productId;
        String description = "A " + thing + " of " + material + " for " + draw.of(Vocabulary.USES) + ", item "
                + productId + " of our " + category.name() + " range.";
        return new Product(productId, name, description, category.name());
    }

    /** @param productId from 1 */
    ListPrice price(long productId) {
        ListPrice price = prices.get(productId);
        if (price == null) {
            throw new IllegalArgumentException("no price of product " + productId);
        }
        return price;
    }

    /** Tax rates in basis points by region, then tax class. */
    Map<String, Map<String, Integer>> taxes() {
        return taxes;
    }

    /** Free pieces at the start, after the seeded orders took theirs. */
    int freePieces(long productId) {
        if (productId <= size.plentiful()) {
            return PLENTY;
        }
        return productId <= size.scarceUpTo() ? new Draw(seed, "stock", productId).between(1, 3) : 0;
    }

    String customerName(long customerId) {
        Draw draw = new Draw(seed, "customer", customerId);
        return draw.of(Vocabulary.FIRST_NAMES) + " " + draw.of(Vocabulary.LAST_NAMES);
    }

    /** Every past order; customers take turns, so that a customer's orders lie far apart. */
    Stream<Order> orders() {
        return IntStream.rangeClosed(1, size.orders()).mapToObj(this::order);
    }

    private Order order(int number) {
        Draw draw = new Draw(seed, "order", number);
        String region = draw.of(Vocabulary.REGIONS).name();
        int lines = draw.between(1, 4);
        List<CartLine> cart = IntStream.generate(() -> draw.skewed(size.plentiful()))
                .distinct()
                .limit(lines)
                .mapToObj(product -> new CartLine(product, draw.between(1, 3)))
                .toList();
        PriceBook book = new PriceBook(prices, taxes.getOrDefault(region, Map.of()));
        if (!(CartPricing.price(new QuoteRequest(region, cart), book) instanceof QuoteOutcome.Quoted quoted)) {
            throw new IllegalStateException("seeded order " + number + " cannot be priced");
        }
        Quote quote = quoted.quote();
        List<OrderLine> priced = quote.lines().stream()
                .map(line -> new OrderLine(
                        line.productId(),
                        line.quantity(),
                        line.unitPriceCents(),
                        line.discountCents(),
                        line.netCents(),
                        line.taxCents(),
                        line.totalCents()))
                .toList();
        return new Order(
                orderId(number),
                (number - 1) % size.customers() + 1,
                region,
                OrderStatus.CONFIRMED,
                FIRST_ORDER.plus(Duration.ofMinutes(number)),
                priced,
                quote.netCents(),
                quote.taxCents(),
                quote.totalCents());
    }

    private static Vocabulary.Category category(long productId) {
        return Vocabulary.CATEGORIES.get((int) ((productId - 1) % Vocabulary.CATEGORIES.size()));
    }

    /** {@code s-} and eight digits; not {@code String.format}, whose digits depend on the locale. */
    private static String orderId(int number) {
        String digits = Integer.toString(number);
        return "s-" + "0".repeat(Math.max(0, 8 - digits.length())) + digits;
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
