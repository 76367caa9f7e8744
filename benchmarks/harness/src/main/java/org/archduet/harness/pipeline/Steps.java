package org.archduet.harness.pipeline;

import java.util.Iterator;
import java.util.List;
import org.archduet.harness.plan.PlannedStep;

/** Walks along planned steps and tells the listener which one begins. */
final class Steps {

    private final String scope;
    private final Iterator<PlannedStep> planned;
    private final RunListener listener;
    private String current = "begin";

    Steps(String scope, List<PlannedStep> planned, RunListener listener) {
        this.scope = scope;
        this.planned = planned.iterator();
        this.listener = listener;
    }

    /** The next planned step begins. */
    void next() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        PlannedStep step = planned.next();
        current = step.name();
        listener.on(new RunEvent.StepBegan(scope, step.name(), step.estimate()));
    }

    /** Name of the step that goes on. */
    String current() {
        return current;
    }
}
