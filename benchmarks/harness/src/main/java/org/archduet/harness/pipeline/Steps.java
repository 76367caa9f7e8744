package org.archduet.harness.pipeline;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.archduet.harness.plan.PlannedStep;

/** Walks along planned steps and tells the listener which one begins. */
final class Steps {

    private final String scope;
    private final Iterator<PlannedStep> planned;
    private final RunListener listener;
    private String current = "begin";
    private Duration expected = Duration.ZERO;

    Steps(String scope, List<PlannedStep> planned, RunListener listener) {
        this.scope = scope;
        this.planned = planned.iterator();
        this.listener = listener;
    }

    /** The next planned step begins. */
    void next() throws InterruptedException {
        begin(planned.next());
    }

    /** The last planned step begins; those before it are left out. */
    void last() throws InterruptedException {
        PlannedStep step = planned.next();
        while (planned.hasNext()) {
            step = planned.next();
        }
        begin(step);
    }

    private void begin(PlannedStep step) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        current = step.name();
        expected = expected.plus(step.estimate());
        listener.on(new RunEvent.StepBegan(scope, step.name(), step.estimate()));
    }

    /** How long the steps that have begun take by the plan. */
    Duration expected() {
        return expected;
    }

    /** Name of the step that goes on. */
    String current() {
        return current;
    }
}
