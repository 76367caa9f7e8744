package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.verify.AnswersUnderLoad;
import org.archduet.harness.verify.AnswersUnderLoad.AnsweredWindow;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.ValidityReason;

/**
 * What the systems of a block answered in the same windows. A difference speaks against the start that ran later; which
 * of the two is wrong cannot be known.
 */
final class AnswersOfBlock {

    private final Plan plan;
    private final RunStore store;
    private final AnswersUnderLoad answers;

    AnswersOfBlock(Workload workload, Plan plan, RunStore store) {
        this.plan = plan;
        this.store = store;
        this.answers = new AnswersUnderLoad(workload);
    }

    /** Compares the windows of a start that ends with those of the block's finished starts. */
    List<ValidityReason> check(PlannedStart planned, WarmSystem system, List<Window> windows) {
        List<ValidityReason> reasons = new ArrayList<>();
        for (Window window : windows) {
            AnsweredWindow own = new AnsweredWindow(planned.system(), window.load(), system.folder());
            reasons.addAll(answers.unkept(own));
            earlier(planned).forEach(start -> same(start, window)
                    .map(other -> answers.differences(other, own))
                    .ifPresent(reasons::addAll));
        }
        return reasons;
    }

    private Stream<Start> earlier(PlannedStart planned) {
        return plan.othersOfBlock(planned).flatMap(start -> store.folder().start(start.id()).readIfPresent().stream());
    }

    private Optional<AnsweredWindow> same(Start start, Window window) {
        return start.windows().stream()
                .filter(other -> other.load().id().equals(window.load().id()))
                .map(other -> new AnsweredWindow(
                        start.system(),
                        other.load(),
                        store.folder().measured(start.id()).path()))
                .findFirst();
    }
}
