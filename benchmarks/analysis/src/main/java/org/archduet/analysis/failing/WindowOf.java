package org.archduet.analysis.failing;

import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
import org.jspecify.annotations.Nullable;

/** Finds a window of a trial. */
@FunctionalInterface
public interface WindowOf {
    /** The window; null when the trial has none. */
    @Nullable
    Window apply(Trial trial);
}
