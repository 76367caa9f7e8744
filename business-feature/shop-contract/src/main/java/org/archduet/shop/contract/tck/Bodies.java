package org.archduet.shop.contract.tck;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Request bodies as text, so that a case can also send wrong ones. */
final class Bodies {
    static final String GOOD_TOKEN = "tok_visa";
    static final String DECLINED_TOKEN = "tok_declined";

    private Bodies() {}

    static String cart(String region, Line... lines) {
        return "{\"region\":\"%s\",\"lines\":%s}".formatted(region, lines(lines));
    }

    static String order(long customerId, String region, String token, Line... lines) {
        return "{\"customerId\":%d,\"region\":\"%s\",\"lines\":%s,\"paymentToken\":\"%s\"}"
                .formatted(customerId, region, lines(lines), token);
    }

    static String order(long customerId, Line... lines) {
        return order(customerId, "NORTH", GOOD_TOKEN, lines);
    }

    private static String lines(Line... lines) {
        return Arrays.stream(lines).map(Line::json).collect(Collectors.joining(",", "[", "]"));
    }
}
