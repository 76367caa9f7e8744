package org.archduet.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.report.text.Words;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/** Reasons against a run in words, gravest first: one line that a reader with ten seconds gets, and the others. */
final class Reasons {

    /** What is wrong with the systems themselves comes before what is wrong with the measuring. */
    private static final List<Code> GRAVEST_FIRST =
            List.of(Code.INVARIANT, Code.SYSTEM_FAILING, Code.PARITY, Code.TOPOLOGY, Code.DATABASE, Code.BOOKS);

    private static final int MOST_OF_A_KIND = 3;

    private Reasons() {}

    /** The gravest with a count of the others, then these, the first few of each kind; empty when there is none. */
    static List<String> of(RunResult result) {
        List<ValidityReason> reasons = result.validity().reasons().stream()
                .sorted(Comparator.comparingInt(Reasons::gravity))
                .toList();
        if (reasons.isEmpty()) {
            return List.of();
        }
        Map<Code, List<String>> byCode = new LinkedHashMap<>();
        reasons.forEach(reason ->
                byCode.computeIfAbsent(reason.code(), code -> new ArrayList<>()).add(reason.detail()));
        List<String> said = new ArrayList<>();
        byCode.forEach((code, details) -> {
            details.stream().limit(MOST_OF_A_KIND).forEach(detail -> said.add(Words.reason(code) + ": " + detail));
            int more = details.size() - MOST_OF_A_KIND;
            if (more > 0) {
                said.add(Words.reason(code) + ": " + more + " more of this kind");
            }
        });
        int others = reasons.size() - 1;
        said.set(0, said.get(0) + (others == 0 ? "" : "; and " + others + " more"));
        return said;
    }

    private static int gravity(ValidityReason reason) {
        int place = GRAVEST_FIRST.indexOf(reason.code());
        return place < 0 ? GRAVEST_FIRST.size() : place;
    }
}
