package org.archduet.analysis.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.archduet.result.waterfall.WorkPrice;
import org.junit.jupiter.api.Test;

/** Arithmetic by block against results that are known. */
class PricedSeriesTest {

    /** A call costs 10 with a standard error of 1: t is 4.302653 with two degrees of freedom. */
    private static final StepPrices PRICES = new StepPrices(
            new PriceSource("dose", "doses", "ab", new Conditions("", "", "", "", null, "", null)),
            List.of(new WorkPrice(
                    CountedWork.CALLS, "hops", "split", new Difference(10, 10 - 4.302653, 10 + 4.302653, 0.95, ""), 3)),
            null,
            List.of());

    private static PricedSeries series(List<Double> values, List<Double> calls) {
        return new PricedSeries(values, Map.of(CountedWork.CALLS, calls));
    }

    @Test
    void valuesAndWorkAtItsPriceAddUp() {
        Uncertain sum =
                series(List.of(99.0, 100.0, 101.0), List.of(3.0, 3.0, 3.0)).at(PRICES);
        assertThat(sum.value()).isEqualTo(130);
        assertThat(sum.variance()).as("1/3 of the mean, 3² of the price").isCloseTo(1 / 3.0 + 9, within(1e-4));
    }

    @Test
    void whatIsCommonToBothCancelsOutWithItsUncertainty() {
        PricedSeries one = series(List.of(10.0, 30.0, 20.0), List.of(5.0, 5.0, 5.0));
        PricedSeries other = series(List.of(7.0, 27.0, 17.0), List.of(5.0, 5.0, 5.0));
        Uncertain difference = one.plus(other.times(-1)).at(PRICES);
        assertThat(difference.value()).isCloseTo(3, within(1e-9));
        assertThat(difference.variance()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aQuotientHasTheUncertaintyOfItsLogarithm() {
        PricedSeries dividend = PricedSeries.of(List.of(198.0, 200.0, 202.0));
        PricedSeries divisor = PricedSeries.of(List.of(101.0, 98.0, 101.0));
        Uncertain quotient = dividend.over(divisor, PRICES).at(PRICES);
        assertThat(quotient.value()).isCloseTo(2, within(1e-9));
        // relative deviations by block: −0.01 − 0.01, 0 + 0.02, 0.01 − 0.01; variance of their mean times 2²
        assertThat(quotient.variance()).isCloseTo(4 * 0.0004 / 3, within(1e-9));
    }

    @Test
    void workWithoutAPriceAddsNothing() {
        PricedSeries commits =
                new PricedSeries(List.of(1.0, 1.0, 1.0), Map.of(CountedWork.COMMITS, List.of(9.0, 9.0, 9.0)));
        assertThat(commits.at(PRICES).value()).isEqualTo(1);
        assertThat(commits.plus(series(List.of(1.0, 1.0, 1.0), List.of(2.0, 2.0, 2.0)))
                        .at(PRICES)
                        .value())
                .isEqualTo(22);
    }
}
