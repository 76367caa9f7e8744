package org.archduet.report.text;

import java.util.List;
import java.util.Optional;
import org.archduet.result.decision.Comparison;

/** A note that stands beside every one of several verdicts: it is said once, for all. */
public final class SharedNote {

    private SharedNote() {}

    /** Empty unless all comparisons that carry a verdict have the same note, and there are several. */
    public static Optional<String> of(List<Comparison> primary) {
        List<String> notes = primary.stream()
                .filter(comparison -> !Words.withheld(comparison))
                .map(comparison -> comparison.decision().note())
                .distinct()
                .toList();
        return primary.size() > 1 && notes.size() == 1 && !notes.get(0).isEmpty()
                ? Optional.of(notes.get(0))
                : Optional.empty();
    }
}
