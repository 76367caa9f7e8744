package org.archduet.analysis.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.archduet.result.waterfall.Difference;
import org.junit.jupiter.api.Test;

/** Propagation against results that are known. */
class UncertainTest {

    private static final Difference THREE_BLOCKS = new Difference(10, 10 - 4.302653, 10 + 4.302653, 0.95, "");

    @Test
    void anIntervalOfThreeBlocksGivesBackItsStandardError() {
        Uncertain behind = Uncertain.behind(THREE_BLOCKS, 3);
        assertThat(behind.variance()).isCloseTo(1, within(1e-5));
        Difference again = behind.difference(0.95, "again");
        assertThat(again.low()).isCloseTo(THREE_BLOCKS.low(), within(1e-4));
    }

    @Test
    void equalVariancesAddUpAndSoDoTheirDegreesOfFreedom() {
        Uncertain one = Uncertain.ofBlocks(List.of(9.0, 10.0, 11.0));
        Difference difference = one.minus(one).difference(0.95, "");
        // variance 2/3 with 2 + 2 degrees of freedom: t is 2.776445
        assertThat(difference.point()).isZero();
        assertThat(difference.high()).isCloseTo(2.776445 * Math.sqrt(2 / 3.0), within(1e-4));
    }

    @Test
    void aProductHasTheSumOfTheRelativeVariances() {
        Uncertain count = new Uncertain(2, 0.04, 0.04 * 0.04 / 4);
        Uncertain price = new Uncertain(100, 9, 9.0 * 9 / 4);
        Uncertain product = count.times(price);
        assertThat(product.value()).isEqualTo(200);
        assertThat(product.variance() / (200 * 200)).isCloseTo(0.04 / 4 + 9 / 1e4, within(1e-12));
        assertThat(product.variance() * product.variance() / product.weight()).isBetween(4.0, 8.0);
    }

    @Test
    void anExactCountScalesThePrice() {
        Uncertain exact = new Uncertain(3, 0, 0);
        Difference product = exact.times(Uncertain.behind(THREE_BLOCKS, 3)).difference(0.95, "");
        assertThat(product.point()).isEqualTo(30);
        assertThat(product.high()).isCloseTo(30 + 3 * 4.302653, within(1e-3));
        assertThat(Uncertain.ZERO.difference(0.95, "").high()).isZero();
    }
}
