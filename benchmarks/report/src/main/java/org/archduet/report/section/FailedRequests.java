package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.result.load.Errors;
import org.archduet.result.run.RunResult;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;

/** Why requests failed, window by window, invalid trials included. */
final class FailedRequests {

    private FailedRequests() {}

    /** Empty when every request of every window ended as expected. */
    static Optional<Block> table(RunResult result) {
        List<Block.Row> rows = new ArrayList<>();
        for (Trial trial : result.trials()) {
            for (Window window : trial.windows()) {
                Errors errors = window.load().errors();
                if (errors.total() + errors.driverShortage() > 0) {
                    rows.add(Block.Row.of(trial.id(), window.load().id().value(), errors.described()));
                }
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Requests that failed, by cause", List.of("Trial", "Window", "failed"), rows, true));
    }
}
