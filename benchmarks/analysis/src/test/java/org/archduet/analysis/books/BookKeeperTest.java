package org.archduet.analysis.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.archduet.analysis.books.PlantedChain.Arm;
import org.archduet.result.start.Start;
import org.archduet.result.waterfall.BookVerdict;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepVerdict;
import org.archduet.result.waterfall.WorkPrice;
import org.junit.jupiter.api.Test;

/** Books of work that is counted and priced close; whatever is done beside them shows as a residual. */
class BookKeeperTest {

    private static final Conditions CONDITIONS =
            new Conditions("abc", "all compilers", "A CPU", "0", 1_024, "shop", 60.0);
    private static final long BYTES = 40_000;

    /** As the arms of the shop: composed reads, a saga, encoded calls, calls over HTTP. */
    private static PlantedChain honest() {
        return new PlantedChain(6)
                .with("plain", Arm.honest(0, 0.5, 0))
                .with("saga", Arm.honest(0, 3.5, 0))
                .with("encoded", Arm.honest(0, 3.5, BYTES))
                .with("loopback", Arm.honest(2.5, 3.5, BYTES));
    }

    @Test
    void booksOfCountedAndPricedWorkClose() {
        List<StepBook> books = books(honest());
        assertThat(books).hasSize(3).allSatisfy(book -> {
            assertThat(book.verdict()).isEqualTo(BookVerdict.CLOSES);
            assertThat(residual(book).verdict()).isEqualTo(StepVerdict.INCLUDES_ZERO);
            assertThat(book.residualShare()).isLessThan(BookVerdict.QUARTER);
        });
        assertThat(explained(books.get(0)).point()).isCloseTo(3 * PlantedChain.COMMIT, within(1.0));
        assertThat(explained(books.get(1)).point()).isCloseTo(BYTES * PlantedChain.BYTE, within(1.0));
        assertThat(explained(books.get(2)).point()).isCloseTo(2.5 * PlantedChain.CALL, within(1.0));
        assertThat(books.get(2).lines()).extracting(StepBook.Line::work).containsExactly(CountedWork.values());
        assertThat(books.get(2).lines().get(0).toCount()).isEqualTo(2.5);
    }

    @Test
    void aCodecThatCostsThreeTimesAsMuchInOneArmBreaksBothOfItsSteps() {
        PlantedChain planted = honest();
        planted.with("encoded", planted.arm("encoded").costing(2 * BYTES * PlantedChain.BYTE));
        List<StepBook> books = books(planted);
        assertThat(books)
                .extracting(StepBook::verdict)
                .containsExactly(BookVerdict.CLOSES, BookVerdict.NEEDS_PROFILE, BookVerdict.NEEDS_PROFILE);
        assertThat(residual(books.get(1)).low()).isPositive();
        assertThat(residual(books.get(1)).point()).isCloseTo(2 * BYTES * PlantedChain.BYTE, within(30_000.0));
        assertThat(residual(books.get(2)).high()).isNegative();
    }

    /** The CPU time of each of two arms is booked to the other; counts come from the arms themselves. */
    @Test
    void aSwappedPairOfArmsBreaksTheirSteps() {
        PlantedChain planted = honest();
        Arm saga = planted.arm("saga");
        Arm loopback = planted.arm("loopback");
        planted.with("saga", new Arm(saga.calls(), saga.commits(), saga.bytes(), loopback.cost()));
        planted.with("loopback", new Arm(loopback.calls(), loopback.commits(), loopback.bytes(), saga.cost()));
        assertThat(books(planted)).allSatisfy(book -> {
            assertThat(book.verdict()).isEqualTo(BookVerdict.NEEDS_PROFILE);
            assertThat(residual(book).verdict()).isNotEqualTo(StepVerdict.INCLUDES_ZERO);
        });
    }

    @Test
    void aHopThatNobodyCountsIsResidual() {
        PlantedChain planted = honest();
        planted.with("loopback", planted.arm("loopback").costing(PlantedChain.CALL));
        StepBook book = books(planted).get(2);
        assertThat(book.verdict()).isEqualTo(BookVerdict.NEEDS_PROFILE);
        assertThat(residual(book).low()).isPositive();
        assertThat(residual(book).point()).isCloseTo(PlantedChain.CALL, within(30_000.0));
    }

    @Test
    void whatIsNotCountedExplainsNothingAndIsNeverZero() {
        PlantedChain planted = honest();
        planted.with("plain", planted.arm("plain").withoutCommits());
        StepBook book = books(planted).get(0);
        StepBook.Line commits = book.lines().get(1);
        assertThat(commits.work()).isEqualTo(CountedWork.COMMITS);
        assertThat(commits.fromCount()).isNull();
        assertThat(commits.change()).isNull();
        assertThat(commits.explained()).isNull();
        assertThat(book.verdict()).isEqualTo(BookVerdict.NEEDS_PROFILE);
        assertThat(explained(book).point()).isZero();
    }

    @Test
    void withoutAPriceThereIsNothingToExplain() {
        PlantedChain planted = honest();
        List<Start> starts = planted.starts();
        StepPrices none = prices(List.of());
        assertThat(new BookKeeper(starts, none, 0.95).of(planted.waterfall(starts)))
                .isEmpty();
        StepPrices commits = prices(List.of(price(CountedWork.COMMITS, 120_000, 5_000)));
        planted.with("saga", planted.arm("saga").withoutCommits());
        List<Start> uncounted = planted.starts();
        StepBook book = new BookKeeper(uncounted, commits, 0.95)
                .of(planted.waterfall(uncounted))
                .orElseThrow()
                .books()
                .get(0);
        assertThat(book.verdict()).isEqualTo(BookVerdict.NOT_PRICED);
        assertThat(book.explained()).isNull();
        assertThat(book.residual()).isNull();
        assertThat(book.residualShare()).isNull();
    }

    @Test
    void aVaguePriceLeavesTheBookUndecided() {
        PlantedChain planted = honest();
        List<Start> starts = planted.starts();
        StepPrices vague = prices(List.of(price(CountedWork.CALLS, 300_000, 200_000)));
        StepBook book = new BookKeeper(starts, vague, 0.95)
                .of(planted.waterfall(starts))
                .orElseThrow()
                .books()
                .get(2);
        assertThat(book.verdict()).isEqualTo(BookVerdict.UNDECIDED);
    }

    private static List<StepBook> books(PlantedChain chain) {
        List<Start> starts = chain.starts();
        StepPrices prices = prices(List.of(
                price(CountedWork.CALLS, PlantedChain.CALL, 9_000),
                price(CountedWork.COMMITS, PlantedChain.COMMIT, 5_000),
                price(CountedWork.ENCODED_BYTES, PlantedChain.BYTE, 0.5)));
        return new BookKeeper(starts, prices, 0.95)
                .of(chain.waterfall(starts))
                .orElseThrow()
                .books();
    }

    private static WorkPrice price(CountedWork work, double nanos, double half) {
        return new WorkPrice(
                work,
                work.id(),
                "services",
                new Difference(nanos, nanos - half, nanos + half, 0.95, "t over blocks"),
                5);
    }

    private static Difference residual(StepBook book) {
        return Optional.ofNullable(book.residual()).orElseThrow();
    }

    private static Difference explained(StepBook book) {
        return Optional.ofNullable(book.explained()).orElseThrow();
    }

    private static StepPrices prices(List<WorkPrice> prices) {
        return new StepPrices(new PriceSource("dose", "doses", "ab", CONDITIONS), prices, null, List.of());
    }
}
