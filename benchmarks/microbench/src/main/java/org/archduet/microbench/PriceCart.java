package org.archduet.microbench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.archduet.context.CartLine;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.pricing.rules.CartPricing;
import org.archduet.pricing.rules.ListPrice;
import org.archduet.pricing.rules.Money;
import org.archduet.pricing.rules.PriceBook;
import org.archduet.pricing.rules.Promotion;
import org.archduet.pricing.rules.QuantityBreak;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Pricing a cart of three lines: rules only, no store. The work that a hop would be paid for. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PriceCart {

    private final PriceBook book = new PriceBook(
            LongStream.rangeClosed(1, 3).boxed().collect(Collectors.toMap(id -> id, PriceCart::price)),
            Map.of("STANDARD", 2_000));

    // not final: a constant cart would let the compiler price it once
    private QuoteRequest cart =
            new QuoteRequest("NORTH", List.of(new CartLine(1, 1), new CartLine(2, 12), new CartLine(3, 2)));

    /** One cart. */
    @Benchmark
    public QuoteOutcome priceCart() {
        return CartPricing.price(cart, book);
    }

    private static ListPrice price(long productId) {
        return new ListPrice(
                Money.ofCents(999 + productId),
                "STANDARD",
                List.of(new QuantityBreak(10, 500), new QuantityBreak(50, 1_000)),
                List.of(new Promotion("autumn", 1, 300)));
    }
}
