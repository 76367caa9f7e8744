package org.archduet.report.answer;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.run.Run;
import org.archduet.report.text.RunConditions;
import org.archduet.result.vocabulary.ManifestKey;

/** What the figures of a run do not say, each line only where it holds. */
final class NotSaid {

    private NotSaid() {}

    static List<String> of(Run run) {
        List<String> limits = new ArrayList<>();
        if (RunConditions.isScreening(run.result())) {
            limits.add("How fully optimised code behaves: the second compiler was switched off.");
        }
        limits.add(run.result()
                .manifest()
                .field(ManifestKey.CPU_MODEL)
                .map(model -> "Other hardware: measured on one machine (" + model + ").")
                .orElse("Other hardware: measured on one machine."));
        limits.add("Several machines: all processes of a system shared this one, so no call crossed a network.");
        limits.add("Teams and change: independent deployment, ownership and hiring were not measured.");
        if (run.result().capacity().isEmpty()) {
            limits.add("How much load each system can bear within a service level: no capacity was searched.");
        }
        limits.add("Failures, scaling out and larger data: not measured here.");
        return List.copyOf(limits);
    }
}
