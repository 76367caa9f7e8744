package org.archduet.report.section;

import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Sentences;
import org.archduet.result.Comparison;

/** Systems beside baseline and candidate: arms between the two ends, or the baseline once more for the noise floor. */
final class OtherSystems implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        String candidate = run.result().experiment().candidate();
        List<Comparison> others = run.result().comparisons().stream()
                .filter(comparison -> !comparison.candidate().equals(candidate))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "other-systems",
                "Other systems against the baseline",
                List.of(
                        new Block.Text(
                                "A system that is the baseline once more shows the noise floor: the largest difference between two "
                                        + "things that are the same which this run does not exclude. Systems between the two ends "
                                        + "show where a difference enters.",
                                ""),
                        new Block.Items(others.stream().map(Sentences::verdict).toList()))));
    }
}
