package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.PlannedTrial;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.verify.AnswersUnderLoad;
import org.archduet.harness.verify.AnswersUnderLoad.AnsweredWindow;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
import org.archduet.result.validity.ValidityReason;

/**
 * What the systems of a block answered in the same windows. A difference speaks against the trial that ran later; which
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

    /** Compares the windows of a trial that ends with those of the block's finished trials. */
    List<ValidityReason> check(PlannedTrial planned, WarmSystem system, List<Window> windows) {
        List<ValidityReason> reasons = new ArrayList<>();
        for (Window window : windows) {
            AnsweredWindow own = new AnsweredWindow(planned.system(), window.load(), system.folder());
            reasons.addAll(answers.unkept(own));
            earlier(planned).forEach(trial -> same(trial, window)
                    .map(other -> answers.differences(other, own))
                    .ifPresent(reasons::addAll));
        }
        return reasons;
    }

    private Stream<Trial> earlier(PlannedTrial planned) {
        return plan.othersOfBlock(planned).flatMap(trial -> store.folder().trial(trial.id()).readIfPresent().stream());
    }

    private Optional<AnsweredWindow> same(Trial trial, Window window) {
        return trial.windows().stream()
                .filter(other -> other.load().id().equals(window.load().id()))
                .map(other -> new AnsweredWindow(
                        trial.system(),
                        other.load(),
                        store.folder().measured(trial.id()).path()))
                .findFirst();
    }
}
