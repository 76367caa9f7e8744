package org.archduet.report.section;

import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Words;
import org.archduet.result.decision.JudgedAssertion;

/** What became of the assertions that the experiment made before the run. */
final class Assertions implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<JudgedAssertion> assertions = run.result().assertions();
        if (assertions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "assertions",
                "Assertions",
                List.of(new Block.Table(
                        "An assertion holds when the whole interval lies on its side of the limit, and is refuted when the whole interval lies on the other side",
                        List.of("Assertion", "Judgement", "Evidence"),
                        assertions.stream().map(Assertions::row).toList(),
                        false))));
    }

    private static Block.Row row(JudgedAssertion assertion) {
        return new Block.Row(
                List.of(assertion.assertion(), Words.judgement(assertion.judgement()), assertion.detail()),
                assertion.holds() ? "" : "invalid");
    }
}
