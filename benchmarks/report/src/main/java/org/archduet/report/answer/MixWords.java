package org.archduet.report.answer;

import java.util.List;
import java.util.Map;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;

/** What the users did, in words: the share of each operation in the requests of the open loop. */
final class MixWords {

    private MixWords() {}

    /** Empty when no window counted its operations. */
    static String of(Run run) {
        Map<String, Long> scheduled = run.scheduled();
        long all = scheduled.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return "";
        }
        List<String> shares = scheduled.entrySet().stream()
                .map(operation -> operation.getKey() + " " + Figures.percent((double) operation.getValue() / all))
                .toList();
        return "Both were sent the same requests: " + String.join(", ", shares) + ".";
    }
}
