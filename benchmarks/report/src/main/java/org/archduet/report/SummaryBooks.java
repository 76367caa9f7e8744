package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.text.BookWords;
import org.archduet.result.run.RunResult;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepBooks;
import org.archduet.result.waterfall.Waterfall;

/** What prices explain of the steps over the mix: a line for each. */
final class SummaryBooks {

    private SummaryBooks() {}

    /** The lines; empty without prices. */
    static List<String> lines(RunResult result) {
        Waterfall waterfall = result.waterfall();
        StepBooks books = waterfall == null ? null : waterfall.books();
        List<StepBook> ofMix = books == null
                ? List.of()
                : books.books().stream()
                        .filter(book -> book.operation().isMix())
                        .toList();
        if (books == null || ofMix.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("- " + Summary.escape(BookWords.prices(books)));
        books.cautions().forEach(caution -> lines.add("- Caution: " + Summary.escape(caution)));
        ofMix.forEach(book -> lines.add("- " + Summary.escape(BookWords.sentence(book))));
        lines.add("");
        return lines;
    }
}
