package org.archduet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepBooks;
import org.jspecify.annotations.Nullable;

/** One row for each step and kind of work, then the sum, the measured step and the residual of each step. */
final class BooksCsv {

    private static final List<String> HEADER = List.of(
            "row",
            "from",
            "to",
            "change",
            "operation",
            "window",
            "work",
            "fromCount",
            "toCount",
            "unit",
            "value",
            "low",
            "high",
            "confidence",
            "residualShare",
            "verdict",
            "prices",
            "valid");

    private BooksCsv() {}

    static String of(StepBooks books, Validity validity) {
        boolean valid = validity.status() == Status.VALID;
        String prices = books.source().folder();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (StepBook book : books.books()) {
            for (StepBook.Line line : book.lines()) {
                rows.add(row("LINE", book, line, line.explained(), prices, valid));
            }
            rows.add(row("EXPLAINED", book, null, book.explained(), prices, valid));
            rows.add(row("MEASURED", book, null, book.measured(), prices, valid));
            rows.add(row("RESIDUAL", book, null, book.residual(), prices, valid));
        }
        return CommaSeparated.table(HEADER, rows);
    }

    private static List<@Nullable Object> row(
            String kind,
            StepBook book,
            StepBook.@Nullable Line line,
            @Nullable Difference value,
            String prices,
            boolean valid) {
        boolean residual = kind.equals("RESIDUAL");
        return Arrays.asList(
                kind,
                book.from(),
                book.to(),
                book.change(),
                book.operation(),
                book.window(),
                line == null ? null : line.work().id(),
                line == null ? null : line.fromCount(),
                line == null ? null : line.toCount(),
                book.unit().id(),
                value == null ? null : value.point(),
                value == null ? null : value.low(),
                value == null ? null : value.high(),
                value == null ? null : value.confidence(),
                residual ? book.residualShare() : null,
                residual ? book.verdict() : null,
                prices,
                valid);
    }
}
