package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which carts can be quoted, and what is said of the others. */
abstract class QuoteRequestCases extends Cases {

    @Test
    void unknownProductsAreNamedInAscendingOrder() {
        Answer answer = shop().quote("NORTH", Line.of(20_002, 1), Line.of(1, 1), Line.of(20_001, 1))
                .is(ShopProblem.UNKNOWN_PRODUCT);
        assertThat(answer.numbers("/productIds", "")).isEqualTo(List.of(20_001L, 20_002L));
    }

    @Test
    void unknownRegionIsNamed() {
        assertThat(shop().quote("NOWHERE", Line.of(1, 1))
                        .is(ShopProblem.UNKNOWN_REGION)
                        .at("/region"))
                .isEqualTo("NOWHERE");
    }

    @Test
    void regionIsCheckedBeforeProducts() {
        shop().quote("NOWHERE", Line.of(20_001, 1)).is(ShopProblem.UNKNOWN_REGION);
    }

    @Test
    void quotingSetsNothingAside() {
        long scarce = shop().scarce(1);
        int free = shop().free(scarce);
        shop().quote("NORTH", Line.of(scarce, 100)).is(200);
        assertThat(shop().free(scarce)).isEqualTo(free);
    }

    @Test
    void takesFiftyLinesAndNotOneMore() {
        shop().quote("NORTH", lines(50)).is(200);
        shop().quote("NORTH", lines(51)).isInvalid("lines");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"lines":[{"productId":1,"quantity":1}]}                                            | region
            {"region":null,"lines":[{"productId":1,"quantity":1}]}                              | region
            {"region":"","lines":[{"productId":1,"quantity":1}]}                                | region
            {"region":"north","lines":[{"productId":1,"quantity":1}]}                           | region
            {"region":"N' OR 'x","lines":[{"productId":1,"quantity":1}]}                        | region
            {"region":"NÖRD","lines":[{"productId":1,"quantity":1}]}                            | region
            {"region":["NORTH"],"lines":[{"productId":1,"quantity":1}]}                         | region
            {"region":1,"lines":[{"productId":1,"quantity":1}]}                                 | region
            {"region":"NORTH"}                                                                  | lines
            {"region":"NORTH","lines":[]}                                                       | lines
            {"region":"NORTH","lines":"1"}                                                      | lines
            {"region":"NORTH","lines":{"productId":1,"quantity":1}}                             | lines
            {"region":"NORTH","lines":[{"productId":1,"quantity":1},{"productId":1,"quantity":1}]} | lines
            {"region":"NORTH","lines":[{"productId":0,"quantity":1}]}                           | lines[0].productId
            {"region":"NORTH","lines":[{"productId":-1,"quantity":1}]}                          | lines[0].productId
            {"region":"NORTH","lines":[{"productId":"1","quantity":1}]}                         | lines[0].productId
            {"region":"NORTH","lines":[{"productId":1.0,"quantity":1}]}                         | lines[0].productId
            {"region":"NORTH","lines":[{"productId":9223372036854775808,"quantity":1}]}         | lines[0].productId
            {"region":"NORTH","lines":[{"quantity":1}]}                                         | lines[0].productId
            {"region":"NORTH","lines":[{"productId":1}]}                                        | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":0}]}                           | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":-1}]}                          | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":101}]}                         | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":2147483648}]}                  | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":1e400}]}                       | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":true}]}                        | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":1},{"productId":2,"quantity":0}]} | lines[1].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":1,"unitPriceCents":1}]}        | lines[0].unitPriceCents
            {"region":"NORTH","lines":[{"productId":1,"quantity":1}],"discount":100}            | discount
            {"Region":"NORTH","lines":[{"productId":1,"quantity":1}]}                           | Region
            [{"region":"NORTH"}]                                                                | body
            "NORTH"                                                                             | body
            {"region":"NORTH","lines":[{"productId":1,"quantity":1}]} {}                        | body
            7                                                                                   | body
            """)
    void refusesCartsOfAnotherShape(String body, String field) {
        shop().postJson("/quotes", body).isInvalid(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"region\":\"NORTH\",\"lines\":[{\"productId\":1,\"quantity\":1}]",
                "{\"region\":\"NORTH\",\"region\":\"SOUTH\",\"lines\":[{\"productId\":1,\"quantity\":1}]}",
                "{'region':'NORTH'}",
                "{\"region\":\"NORTH\",\"lines\":[{\"productId\":01,\"quantity\":1}]}",
                "{\"region\":\"NORTH\",\"lines\":[{\"productId\":NaN,\"quantity\":1}]}",
                "region=NORTH&lines=1",
                "<cart/>"
            })
    void refusesBodiesThatAreNotJson(String body) {
        shop().postJson("/quotes", body).is(ShopProblem.MALFORMED_BODY);
    }

    private static Line[] lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(id -> Line.of(id, 1)).toArray(Line[]::new);
    }
}
