package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.analysis.failing.FailedWindow;
import org.archduet.analysis.failing.FailingSystems;
import org.archduet.analysis.metric.Metric;
import org.archduet.result.trial.Window;
import org.archduet.result.validity.Caution;

/** What speaks against a comparison besides its own figures: systems that fail, capacities that do not hold. */
record Objections(FailingSystems failing, Contradictions contradictions) {

    /** Whether no verdict is possible. */
    boolean withhold(String baseline, String candidate) {
        return failing.names(baseline) || failing.names(candidate);
    }

    /** @param windows those that the comparison is made of */
    List<Caution> cautions(Metric metric, String baseline, String candidate, Stream<Window> windows) {
        List<Caution> cautions = new ArrayList<>();
        if (withhold(baseline, candidate)) {
            cautions.add(Caution.VERDICT_WITHHELD);
        }
        if (windows.anyMatch(FailedWindow::isNotable)) {
            cautions.add(Caution.SOME_FAILED);
        }
        if (!contradictions.against(metric, baseline, candidate).isEmpty()) {
            cautions.add(Caution.CAPACITY_CONTRADICTED);
        }
        return cautions;
    }

    /** A sentence for each that a reader must know beside the figure. */
    List<String> notes(Metric metric, String baseline, String candidate) {
        List<String> notes = new ArrayList<>();
        List<String> failed = failing.brief(baseline, candidate);
        if (!failed.isEmpty()) {
            notes.add("No verdict: " + String.join("; ", failed) + ".");
        }
        notes.addAll(contradictions.against(metric, baseline, candidate));
        return notes;
    }
}
