package org.archduet.result.capacity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SLO that defines a capacity, with its wording in results.
 *
 * <pre>{@code
 * new ServiceLevel(0.99, 50_000_000, 0.001).described();      // p99 ≤ 50 ms, failures ≤ 0.1 %
 * ServiceLevel.read("p99 ≤ 50 ms, failures ≤ 0.1 %");         // the same record
 * }</pre>
 *
 * @param quantile of the response time over the whole mix, between 0 and 1
 * @param limitNanos highest value of that quantile
 * @param failureFraction highest share of requests that may fail
 */
public record ServiceLevel(double quantile, long limitNanos, double failureFraction) {

    private static final Pattern WORDS =
            Pattern.compile("p([0-9.]{1,12}) ≤ ([0-9.]{1,12}) ms, failures ≤ ([0-9.]{1,12}) %");

    /** Such as {@code p99 ≤ 50 ms, failures ≤ 0.1 %}. */
    public String described() {
        return "p" + plain(quantile * 100) + " ≤ " + plain(limitNanos / 1e6) + " ms, failures ≤ "
                + plain(failureFraction * 100) + " %";
    }

    /** Reads {@link #described()}; empty when the words are others. */
    public static Optional<ServiceLevel> read(String words) {
        Matcher found = WORDS.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ServiceLevel(
                    new BigDecimal(found.group(1)).movePointLeft(2).doubleValue(),
                    new BigDecimal(found.group(2)).movePointRight(6).longValue(),
                    new BigDecimal(found.group(3)).movePointLeft(2).doubleValue()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(Math.round(value * 1e6), 6)
                .stripTrailingZeros()
                .toPlainString();
    }
}
