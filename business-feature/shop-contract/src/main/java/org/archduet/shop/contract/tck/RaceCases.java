package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many buyers at once. */
abstract class RaceCases extends Cases {
    private static final int BUYERS = 24;

    @ParameterizedTest
    @ValueSource(ints = {1, 1, 2, 3})
    void exactlyAsManyBuyersWinAsThereArePieces(int atLeast) {
        long scarce = shop().scarce(atLeast);
        int free = shop().free(scarce);
        List<Answer> answers =
                shop().together(BUYERS, buyer -> shop().checkout(Bodies.order(100 + buyer, Line.of(scarce, 1))));
        assertThat(won(answers)).isEqualTo(free);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.is(ShopProblem.OUT_OF_STOCK));
        assertThat(shop().free(scarce)).isZero();
    }

    @Test
    void cartsWithTheSameProductsInOppositeOrderDoNotBlockEachOther() {
        long one = shop().scarce(1);
        long other = shop().scarce(1);
        int pairs = Math.min(shop().free(one), shop().free(other));
        List<Answer> answers = shop().together(BUYERS, buyer -> {
            Line first = Line.of(buyer % 2 == 0 ? one : other, 1);
            Line second = Line.of(buyer % 2 == 0 ? other : one, 1);
            return shop().checkout(Bodies.order(130 + buyer, first, Line.of(60, 1), second));
        });
        assertThat(won(answers)).isEqualTo(pairs);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
    }

    @Test
    void buyersOfTheSamePopularProductsAllWin() {
        int free = shop().free(61);
        List<Answer> answers = shop().together(BUYERS, buyer -> {
            Line first = Line.of(buyer % 2 == 0 ? 61 : 62, 1);
            Line second = Line.of(buyer % 2 == 0 ? 62 : 61, 1);
            return shop().checkout(Bodies.order(160 + buyer, first, second));
        });
        assertThat(won(answers)).isEqualTo(BUYERS);
        assertThat(shop().free(61)).isEqualTo(free - BUYERS);
    }

    @Test
    void declinedBuyersDoNotKeepThePiecesFromTheOthers() {
        long scarce = shop().scarce(1);
        int free = shop().free(scarce);
        List<Answer> declined = shop().together(BUYERS, buyer -> shop().checkout(
                        Bodies.order(190 + buyer, "NORTH", Bodies.DECLINED_TOKEN, Line.of(scarce, 1))));
        assertThat(declined).allSatisfy(answer -> assertThat(answer.status()).isIn(402, 409));
        assertThat(shop().free(scarce)).isEqualTo(free);
        shop().checkout(Bodies.order(190, Line.of(scarce, free))).is(201);
    }

    @Test
    void manyCancellationsOfOneOrderAreOne() {
        int free = shop().free(63);
        String orderId =
                shop().checkout(Bodies.order(220, Line.of(63, 5))).is(201).orderId();
        List<Answer> answers = shop().together(16, i -> shop().cancel(orderId));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.is(200).at("/status")).isEqualTo("CANCELLED"));
        assertThat(shop().free(63)).isEqualTo(free);
    }

    @Test
    void cancelledPiecesCanBeBoughtWhileOthersCancel() {
        int free = shop().free(64);
        List<String> orders =
                shop().together(12, buyer -> shop().checkout(Bodies.order(230 + buyer, Line.of(64, 2)))).stream()
                        .map(answer -> answer.is(201).orderId())
                        .toList();
        List<Answer> answers = shop().together(
                        BUYERS,
                        i -> i < 12
                                ? shop().cancel(orders.get(i))
                                : shop().checkout(Bodies.order(230 + i, Line.of(64, 1))));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        assertThat(shop().free(64)).isEqualTo(free - 12);
    }

    @Test
    void replayAndCancellationAtOnceLeaveOneCancelledOrder() {
        int free = shop().free(65);
        String key = ShopClient.newKey();
        String body = Bodies.order(260, Line.of(65, 1));
        Answer order = shop().checkout(key, body).is(201);
        List<Answer> answers =
                shop().together(16, i -> i % 2 == 0 ? shop().checkout(key, body) : shop().cancel(order.orderId()));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        assertThat(shop().free(65)).isEqualTo(free);
        assertThat(shop().get("/orders/" + order.orderId()).is(200).at("/status"))
                .isEqualTo("CANCELLED");
    }

    private static long won(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 201).count();
    }
}
