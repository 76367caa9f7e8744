package org.archduet.harness.pipeline;

/** Hears what a run tells. Called by the thread that runs the pipeline, between steps; must not block. */
@FunctionalInterface
public interface RunListener {

    void on(RunEvent event);
}
