package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.Capacity;

/** Capacity under the SLO and what other experiments found, when there is any. */
final class CapacityAndFindings implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Block> blocks = new ArrayList<>();
        if (!run.result().capacity().isEmpty()) {
            blocks.add(new Block.Table(
                    "Capacity: highest offered load that keeps the SLO, as an interval",
                    List.of("System", "SLO", "highest confirmed pass", "lowest confirmed fail", "note"),
                    run.result().capacity().stream()
                            .map(CapacityAndFindings::row)
                            .toList(),
                    false));
        }
        if (!run.result().findings().isEmpty()) {
            blocks.add(new Block.Table(
                    "Findings: a claim, what was measured, and what became of the claim",
                    List.of("Claim", "Evidence", "Verdict"),
                    run.result().findings().stream()
                            .map(finding -> Block.Row.of(finding.claim(), finding.evidence(), finding.verdict()))
                            .toList(),
                    false));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("findings", "Capacity and findings", blocks));
    }

    private static Block.Row row(Capacity capacity) {
        return Block.Row.of(
                capacity.system(),
                capacity.slo(),
                Figures.rate(capacity.passPerSecond()),
                Figures.rate(capacity.failPerSecond()),
                capacity.driverLimited() ? "the driver was the limit, not the system" : "");
    }
}
