package org.archduet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity.Status;
import org.jspecify.annotations.Nullable;

/** One row for each price of a dose. */
final class PricesCsv {

    private static final List<String> HEADER = List.of(
            "dose",
            "unit",
            "system",
            "metric",
            "metricUnit",
            "slope",
            "low",
            "high",
            "confidence",
            "atZero",
            "blocks",
            "verdict",
            "valid");

    private PricesCsv() {}

    static String of(RunResult result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DosePrice price : result.prices()) {
            rows.add(
                    row(price, result.decision().confidence(), result.validity().status() == Status.VALID));
        }
        return CommaSeparated.table(HEADER, rows);
    }

    private static List<@Nullable Object> row(DosePrice price, double confidence, boolean valid) {
        @Nullable Interval slope = price.slope();
        @Nullable Interval atZero = price.atZero();
        return Arrays.asList(
                price.dose(),
                price.unit(),
                price.system(),
                price.metric(),
                price.metric().unit().id(),
                slope == null ? null : slope.point(),
                slope == null ? null : slope.low(),
                slope == null ? null : slope.high(),
                confidence,
                atZero == null ? null : atZero.point(),
                price.blocks(),
                price.verdict(),
                valid);
    }
}
