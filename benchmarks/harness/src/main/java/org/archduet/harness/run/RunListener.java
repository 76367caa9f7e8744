package org.archduet.harness.run;

/** Hears what a run tells. Called by the thread that runs the pipeline, between steps; must not block. */
@FunctionalInterface
public interface RunListener {

    public void on(RunEvent event);
}
