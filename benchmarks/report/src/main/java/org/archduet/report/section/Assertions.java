package org.archduet.report.section;

import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Words;
import org.archduet.result.decision.JudgedAssertion;

/** What became of the claims that the experiment made before the run. */
final class Assertions implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<JudgedAssertion> claims = run.result().assertions();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "assertions",
                "Assertions",
                List.of(new Block.Table(
                        "A claim holds when the whole interval lies on its side of the limit, and is refuted when the whole interval lies on the other side",
                        List.of("Claim", "Judgement", "Evidence"),
                        claims.stream().map(Assertions::row).toList(),
                        false))));
    }

    private static Block.Row row(JudgedAssertion claim) {
        return new Block.Row(
                List.of(claim.assertion(), Words.judgement(claim.judgement()), claim.detail()),
                claim.holds() ? "" : "invalid");
    }
}
