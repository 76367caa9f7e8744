package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.result.load.Errors;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;

/** Why requests failed, window by window, invalid starts included. */
final class FailedRequests {

    private FailedRequests() {}

    /** Empty when every request of every window ended as expected. */
    static Optional<Block> table(RunResult result) {
        List<Block.Row> rows = new ArrayList<>();
        for (Start start : result.starts()) {
            for (Window window : start.windows()) {
                Errors errors = window.load().errors();
                if (errors.total() + errors.driverShortage() > 0) {
                    rows.add(Block.Row.of(start.id(), window.load().id().value(), errors.described()));
                }
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Requests that failed, by cause", List.of("Start", "Window", "failed"), rows, true));
    }
}
