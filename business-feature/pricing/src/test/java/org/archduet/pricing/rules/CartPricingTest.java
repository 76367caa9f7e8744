package org.archduet.pricing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.archduet.context.CartLine;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CartPricingTest {
    private static final List<QuantityBreak> BREAKS = List.of(new QuantityBreak(20, 1_000), new QuantityBreak(5, 300));

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 300", "19, 300", "20, 1000", "100, 1000"})
    void theHighestBreakReachedCounts(int quantity, int basisPoints) {
        ListPrice price = new ListPrice(Money.ofCents(100), "STANDARD", BREAKS, List.of());
        assertThat(Discount.on(price, quantity).basisPoints()).isEqualTo(basisPoints);
    }

    @Test
    void promotionsAddToTheBreakAndAreNamedAfterItByName() {
        ListPrice price = new ListPrice(
                Money.ofCents(999),
                "STANDARD",
                BREAKS,
                List.of(
                        new Promotion("Winter", 1, 500),
                        new Promotion("Bulk", 6, 200),
                        new Promotion("Many", 7, 4_000)));
        assertThat(Discount.on(price, 6)).isEqualTo(new Discount(1_000, List.of("from 5 pieces", "Bulk", "Winter")));
    }

    @Test
    void discountsTogetherStopAtHalfThePrice() {
        ListPrice price = new ListPrice(
                Money.ofCents(101),
                "STANDARD",
                BREAKS,
                List.of(new Promotion("A", 1, 4_000), new Promotion("B", 1, 900)));
        assertThat(Discount.on(price, 20).basisPoints()).isEqualTo(Discount.LIMIT_BASIS_POINTS);
        assertThat(quote(price, 1).discountCents()).isEqualTo(49);
        assertThat(quote(price, 5).lines().get(0).netCents()).isEqualTo(505 - 253);
    }

    @Test
    void eachRoundingIsOncePerLine() {
        ListPrice price =
                new ListPrice(Money.ofCents(333), "STANDARD", List.of(), List.of(new Promotion("Sale", 1, 1_500)));
        QuoteLine line = quote(price, 3).lines().get(0);
        assertThat(line.discountCents()).isEqualTo(150);
        assertThat(line.netCents()).isEqualTo(849);
        assertThat(line.taxCents()).isEqualTo(161);
        assertThat(line.totalCents()).isEqualTo(1_010);
    }

    @Test
    void anUnknownRegionIsReportedBeforeUnknownProducts() {
        QuoteRequest request = new QuoteRequest("NOWHERE", List.of(new CartLine(9, 1), new CartLine(2, 1)));
        assertThat(CartPricing.price(request, new PriceBook(Map.of(), Map.of())))
                .isEqualTo(new QuoteOutcome.UnknownRegion("NOWHERE"));
        assertThat(CartPricing.price(request, new PriceBook(Map.of(), Map.of("STANDARD", 1_900))))
                .isEqualTo(new QuoteOutcome.UnknownProducts(List.of(2L, 9L)));
    }

    @RepeatedTest(50)
    void sumsAreSumsOfLinesAndTheOrderOfLinesDoesNotMatter(RepetitionInfo repetition) {
        RandomCart cart = RandomCart.of(new Random(repetition.getCurrentRepetition()));
        Quote quote = quoted(cart.request(), cart.book());
        assertThat(quote.lines())
                .extracting(QuoteLine::productId)
                .containsExactlyElementsOf(
                        cart.request().lines().stream().map(CartLine::productId).toList());
        assertThat(quote.netCents())
                .isEqualTo(quote.lines().stream().mapToLong(QuoteLine::netCents).sum());
        assertThat(quote.taxCents())
                .isEqualTo(quote.lines().stream().mapToLong(QuoteLine::taxCents).sum());
        assertThat(quote.discountCents())
                .isEqualTo(quote.lines().stream()
                        .mapToLong(QuoteLine::discountCents)
                        .sum());
        assertThat(quote.totalCents()).isEqualTo(quote.netCents() + quote.taxCents());
        for (QuoteLine line : quote.lines()) {
            long gross = line.unitPriceCents() * line.quantity();
            assertThat(line.netCents()).isEqualTo(gross - line.discountCents()).isBetween(gross / 2, gross);
            assertThat(line.totalCents()).isEqualTo(line.netCents() + line.taxCents());
            assertThat(Math.abs(line.discountCents() * 10_000 - gross * line.discountBasisPoints()))
                    .isLessThanOrEqualTo(5_000);
            assertThat(Math.abs(line.taxCents() * 10_000 - line.netCents() * line.taxBasisPoints()))
                    .isLessThanOrEqualTo(5_000);
        }
        List<CartLine> shuffled = new ArrayList<>(cart.request().lines());
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        Quote again = quoted(new QuoteRequest("NORTH", shuffled), cart.book());
        assertThat(again.totalCents()).isEqualTo(quote.totalCents());
        assertThat(again.lines()).containsExactlyInAnyOrderElementsOf(quote.lines());
    }

    private static Quote quote(ListPrice price, int quantity) {
        return quoted(
                new QuoteRequest("NORTH", List.of(new CartLine(1, quantity))),
                new PriceBook(Map.of(1L, price), Map.of("STANDARD", 1_900)));
    }

    private static Quote quoted(QuoteRequest request, PriceBook book) {
        return ((QuoteOutcome.Quoted) CartPricing.price(request, book)).quote();
    }
}
