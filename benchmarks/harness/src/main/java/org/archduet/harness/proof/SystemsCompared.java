package org.archduet.harness.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.archduet.driver.workload.Parity;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.verify.Transcript;
import org.archduet.harness.verify.TranscriptComparison;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.ParityResult.Normalised;

/** Compares what the systems answered in the full replay, and what they held after it, with the first system's. */
final class SystemsCompared {
    private final RunSetup setup;

    SystemsCompared(RunSetup setup) {
        this.setup = setup;
    }

    /** @param shown by each system, at least one */
    ParityResult parity(List<ShownSystem> shown) {
        Transcript reference = shown.get(0).transcript();
        return new ParityResult(
                reference.exchanges().size(), reference.outcomes(), differences(shown), normalised(), allAudited());
    }

    private List<String> differences(List<ShownSystem> shown) {
        List<String> differences = new ArrayList<>();
        ShownSystem first = shown.get(0);
        for (ShownSystem other : shown.subList(1, shown.size())) {
            differences.addAll(first.differences(other, allAudited()));
        }
        if (differences.isEmpty()) {
            differences.addAll(TranscriptComparison.unexpected(first.transcript()));
            differences.addAll(TranscriptComparison.uncovered(first.transcript(), mustCover()));
        }
        return differences;
    }

    private List<Normalised> normalised() {
        return setup.workload().normalise().stream()
                .map(rule -> new Normalised(rule.pointer(), rule.replaceWith()))
                .toList();
    }

    /** A system without an audit shows no end state, so there is none to compare another's with. */
    private boolean allAudited() {
        return setup.systems().stream()
                .allMatch(spec -> spec.architecture().audit().isPresent());
    }

    private SortedSet<Integer> mustCover() {
        Parity parity = setup.workload().parity();
        return parity == null ? new TreeSet<>() : parity.mustCover();
    }
}
