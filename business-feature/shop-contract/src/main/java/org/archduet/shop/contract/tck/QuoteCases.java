package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact cents: list prices, quantity breaks, promotions, tax, rounding. */
abstract class QuoteCases extends Cases {
    private static final SeededPrices PRICES = new SeededPrices();

    static Stream<Arguments> onePieceInEachRegion() {
        return SeededShop.REGIONS.stream().flatMap(region -> Stream.of("STANDARD", "REDUCED", "ZERO")
                .map(taxClass -> Arguments.of(region, taxClass)));
    }

    @ParameterizedTest
    @MethodSource
    void onePieceInEachRegion(String region, String taxClass) {
        long productId = first(product -> product.taxClass().equals(taxClass)
                        && product.promotions().isEmpty())
                .productId();
        expectExact(region, Line.of(productId, 1));
    }

    static Stream<Arguments> aroundEachBreak() {
        return PRICES.products().stream()
                .filter(product -> !product.breaks().isEmpty())
                .limit(3)
                .flatMap(product -> product.breaks().stream().flatMap(step -> IntStream.rangeClosed(-1, 1)
                        .mapToObj(offset -> Arguments.of(product.productId(), step.fromQuantity() + offset))));
    }

    @ParameterizedTest
    @MethodSource
    void aroundEachBreak(long productId, int quantity) {
        expectExact("WEST", Line.of(productId, quantity));
    }

    static Stream<Arguments> aroundEachPromotion() {
        return PRICES.products().stream()
                .filter(product -> product.promotions().stream().anyMatch(promotion -> promotion.fromQuantity() > 1))
                .limit(4)
                .flatMap(product ->
                        IntStream.rangeClosed(1, 4).mapToObj(quantity -> Arguments.of(product.productId(), quantity)));
    }

    @ParameterizedTest
    @MethodSource
    void aroundEachPromotion(long productId, int quantity) {
        expectExact("EAST", Line.of(productId, quantity));
    }

    @Test
    void promotionsAddUpWithEachOtherAndWithTheBreak() {
        SeededPrices.Product both = first(
                product -> product.promotions().size() > 1 && !product.breaks().isEmpty());
        expectExact("NORTH", Line.of(both.productId(), 100));
        assertThat(ExpectedLine.of(PRICES, "NORTH", Line.of(both.productId(), 100))
                        .promotions())
                .hasSizeGreaterThan(2);
    }

    @Test
    void discountsTogetherAreAtMostHalfThePrice() {
        SeededPrices.Product capped = first(product -> product.promotions().stream()
                                .mapToInt(SeededPrices.Discount::basisPoints)
                                .sum()
                        + product.breaks().stream()
                                .mapToInt(SeededPrices.Discount::basisPoints)
                                .max()
                                .orElse(0)
                > 5_000);
        assertThat(expectExact("NORTH", Line.of(capped.productId(), 100)).number("/lines/0/discountBasisPoints"))
                .isEqualTo(5_000);
    }

    @Test
    void halfACentOfDiscountIsTakenOff() {
        Edge edge = edge(ExpectedLine::discountIsHalfACent);
        expectExact(edge.region(), edge.line());
    }

    @Test
    void halfACentOfTaxIsCharged() {
        Edge edge = edge(ExpectedLine::taxIsHalfACent);
        expectExact(edge.region(), edge.line());
    }

    @Test
    void lessThanHalfACentIsDroppedAndMoreIsCharged() {
        Edge below = edge(line -> fraction(line) >= 4_000 && fraction(line) < 5_000);
        Edge above = edge(line -> fraction(line) > 5_000 && fraction(line) <= 6_000);
        expectExact(below.region(), below.line());
        expectExact(above.region(), above.line());
    }

    @Test
    void taxIsRoundedLineByLineAndNotOnTheSum() {
        Edge edge = edge(ExpectedLine::taxIsHalfACent);
        Line[] lines = PRICES.products().stream()
                .flatMap(product -> IntStream.rangeClosed(1, 9)
                        .mapToObj(quantity -> Line.of(product.productId(), quantity))
                        .filter(line ->
                                ExpectedLine.of(PRICES, edge.region(), line).taxIsHalfACent())
                        .limit(1))
                .limit(2)
                .toArray(Line[]::new);
        assertThat(lines).as("two lines whose halves of a cent make one cent").hasSize(2);
        expectExact(edge.region(), lines);
    }

    @Test
    void mixedCartKeepsTheOrderOfItsLinesAndSumsThem() {
        Line[] lines = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> Line.of(i * 37 % 300 + 1, i * 7 % 30 + 1))
                .toArray(Line[]::new);
        expectExact("CENTRE", lines);
    }

    @Test
    void fiftyLinesOfAHundredPiecesAreExact() {
        expectExact(
                "SOUTH",
                IntStream.rangeClosed(1, 50)
                        .mapToObj(id -> Line.of(301 - id, 100))
                        .toArray(Line[]::new));
    }

    @Test
    void quoteSaysHowItRounds() {
        assertThat(shop().quote("NORTH", Line.of(1, 1)).is(200).at("/rounding")).contains("half up", "line");
    }

    @Test
    void sameCartCostsTheSameTwice() {
        Line[] lines = {Line.of(2, 20), Line.of(3, 4)};
        assertThat(shop().quote("NORTH", lines).is(200).text())
                .isEqualTo(shop().quote("NORTH", lines).is(200).text());
    }

    private Answer expectExact(String region, Line... lines) {
        Answer quote = shop().quote(region, lines).is(200);
        assertThat(quote.at("/region")).isEqualTo(region);
        long net = 0;
        long discount = 0;
        long tax = 0;
        for (int i = 0; i < lines.length; i++) {
            ExpectedLine expected = ExpectedLine.of(PRICES, region, lines[i]);
            String line = "/lines/" + i;
            assertThat(List.of(
                            quote.number(line + "/productId"),
                            quote.number(line + "/quantity"),
                            quote.number(line + "/unitPriceCents"),
                            quote.number(line + "/discountBasisPoints"),
                            quote.number(line + "/discountCents"),
                            quote.number(line + "/netCents"),
                            quote.number(line + "/taxBasisPoints"),
                            quote.number(line + "/taxCents"),
                            quote.number(line + "/totalCents")))
                    .as(
                            "%s in %s: product, pieces, price, discount bp, discount, net, tax bp, tax, total",
                            lines[i], region)
                    .isEqualTo(List.of(
                            lines[i].productId(),
                            (long) lines[i].quantity(),
                            PRICES.product(lines[i].productId()).unitPriceCents(),
                            (long) expected.discountBasisPoints(),
                            expected.discountCents(),
                            expected.netCents(),
                            (long) expected.taxBasisPoints(),
                            expected.taxCents(),
                            expected.totalCents()));
            assertThat(quote.texts(line + "/promotions", "")).isEqualTo(expected.promotions());
            net += expected.netCents();
            discount += expected.discountCents();
            tax += expected.taxCents();
        }
        assertThat(quote.numbers("/lines", "productId")).hasSize(lines.length);
        assertThat(List.of(
                        quote.number("/netCents"),
                        quote.number("/discountCents"),
                        quote.number("/taxCents"),
                        quote.number("/totalCents")))
                .as("net, discount, tax, total")
                .isEqualTo(List.of(net, discount, tax, net + tax));
        return quote;
    }

    private record Edge(String region, Line line) {}

    private static Edge edge(Predicate<ExpectedLine> wanted) {
        return SeededShop.REGIONS.stream()
                .flatMap(region -> PRICES.products().stream().flatMap(product -> IntStream.rangeClosed(1, 100)
                        .mapToObj(quantity -> new Edge(region, Line.of(product.productId(), quantity)))))
                .filter(edge -> wanted.test(ExpectedLine.of(PRICES, edge.region(), edge.line())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the data set has no such edge"));
    }

    /** Of the exact tax, in 1/10,000 cent. */
    private static long fraction(ExpectedLine line) {
        return line.exactTax().movePointRight(4).longValueExact() % 10_000;
    }

    private static SeededPrices.Product first(Predicate<SeededPrices.Product> wanted) {
        return PRICES.products().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the data set has no such product"));
    }
}
