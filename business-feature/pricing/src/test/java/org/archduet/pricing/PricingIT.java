package org.archduet.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.archduet.context.CartLine;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.pricing.rules.CartPricing;
import org.archduet.testdatabase.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PricingIT {
    private static final DataSource DATABASE = TestServer.migrated(PricingSchema.NAME, PricingSchema.MIGRATIONS);
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final Pricing PRICING = new Pricing(DATABASE);

    @BeforeAll
    static void priceList() {
        JDBC.sql("""
                        INSERT INTO pricing.price VALUES (1, 1000, 'STANDARD'), (2, 333, 'REDUCED'), (3, 50, 'STANDARD');
                        INSERT INTO pricing.quantity_break VALUES (1, 5, 300), (1, 20, 1000), (2, 10, 500);
                        INSERT INTO pricing.promotion VALUES (1, 'Winter', 1, 1500), (2, 'Three or more', 3, 200);
                        INSERT INTO pricing.promoted_product VALUES (1, 2), (2, 1), (2, 2);
                        INSERT INTO pricing.tax_rate VALUES ('NORTH', 'STANDARD', 1900), ('NORTH', 'REDUCED', 700),
                            ('ISLAND', 'STANDARD', 700), ('ISLAND', 'REDUCED', 0);
                        """).update();
    }

    @Test
    void pricesManyProductsAtOnceAndLeavesOutTheUnknown() {
        assertThat(PRICING.prices(List.of(3L, 77L, 1L))).containsExactly(new Price(1, 1000), new Price(3, 50));
        assertThat(PRICING.prices(List.of())).isEmpty();
    }

    @Test
    void quotesWithBreaksPromotionsAndTheTaxOfTheRegion() {
        QuoteOutcome outcome = quote("NORTH", new CartLine(2, 3), new CartLine(1, 5));
        QuoteLine kettles = new QuoteLine(2, 3, 333, 1700, 170, 829, 700, 58, 887, List.of("Three or more", "Winter"));
        QuoteLine pans =
                new QuoteLine(1, 5, 1000, 500, 250, 4750, 1900, 903, 5653, List.of("from 5 pieces", "Three or more"));
        assertThat(outcome)
                .isEqualTo(new QuoteOutcome.Quoted(
                        new Quote("NORTH", List.of(kettles, pans), 5579, 420, 961, 6540, CartPricing.ROUNDING)));
    }

    @Test
    void theSameCartCostsOtherTaxElsewhere() {
        QuoteOutcome.Quoted island = (QuoteOutcome.Quoted) quote("ISLAND", new CartLine(2, 3));
        assertThat(island.quote().taxCents()).isZero();
        assertThat(island.quote().netCents()).isEqualTo(829);
    }

    @Test
    void refusesUnknownRegionsFirstThenUnknownProducts() {
        assertThat(quote("NOWHERE", new CartLine(99, 1))).isEqualTo(new QuoteOutcome.UnknownRegion("NOWHERE"));
        assertThat(quote("A\0", new CartLine(1, 1))).isEqualTo(new QuoteOutcome.UnknownRegion("A\0"));
        assertThat(quote("NORTH", new CartLine(99, 1), new CartLine(1, 1), new CartLine(98, 1)))
                .isEqualTo(new QuoteOutcome.UnknownProducts(List.of(98L, 99L)));
    }

    private static QuoteOutcome quote(String region, CartLine... lines) {
        return PRICING.quote(new QuoteRequest(region, List.of(lines)));
    }
}
