package org.archduet.harness.testshop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;

/** Remembers what a run told. */
public final class RecordedEvents implements RunListener {

    private final List<RunEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void on(RunEvent event) {
        events.add(event);
    }

    /** Steps as {@code scope: step}. */
    public List<String> steps() {
        return events.stream()
                .filter(RunEvent.StepBegan.class::isInstance)
                .map(RunEvent.StepBegan.class::cast)
                .map(step -> step.scope() + ": " + step.step())
                .toList();
    }

    public List<RunEvent> events() {
        return List.copyOf(events);
    }
}
