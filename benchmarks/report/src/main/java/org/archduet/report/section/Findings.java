package org.archduet.report.section;

import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;

/** What other experiments found, when there is any. */
final class Findings implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        if (run.result().findings().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "findings",
                "Findings",
                List.of(new Block.Table(
                        "Findings: a claim, what was measured, and the verdict",
                        List.of("Claim", "Evidence", "Verdict"),
                        run.result().findings().stream()
                                .map(finding -> Block.Row.of(finding.claim(), finding.evidence(), finding.verdict()))
                                .toList(),
                        false))));
    }
}
