package org.archduet.harness.block;

import org.archduet.harness.plan.Activity;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;

/** Tells the listener which activity begins, and remembers it. */
public final class ActivityProgress {

    private final String scope;
    private final RunListener listener;
    private String current = "begin";

    /** @param scope what the activities belong to, such as a start's id */
    public ActivityProgress(String scope, RunListener listener) {
        this.scope = scope;
        this.listener = listener;
    }

    /** The activity begins; the one before it has ended. */
    public void begin(Activity activity) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        current = activity.name();
        listener.on(new RunEvent.StepBegan(scope, activity.name(), activity.estimate()));
    }

    /** Name of the activity under way. */
    public String current() {
        return current;
    }
}
