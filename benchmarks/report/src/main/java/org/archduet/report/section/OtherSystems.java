package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Sentences;
import org.archduet.result.decision.Comparison;

/**
 * Systems beside baseline and candidate: arms between the two ends, or a second copy of the baseline for the noise
 * floor.
 */
final class OtherSystems implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        String candidate = run.result().experiment().candidate();
        List<Comparison> others = run.result().comparisons().stream()
                .filter(comparison -> !comparison.candidate().equals(candidate))
                .filter(comparison -> run.result().factors().stream()
                        .flatMap(factor -> factor.levels().stream())
                        .noneMatch(level -> level.matches(comparison.subject())))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "other-systems",
                "Other systems against the baseline",
                List.of(
                        new Block.Text(explained(run, others), ""),
                        new Block.Items(others.stream().map(Sentences::verdict).toList()))));
    }

    private static String explained(Run run, List<Comparison> others) {
        List<String> said = new ArrayList<>();
        if (others.stream().anyMatch(other -> isCopy(run, other))) {
            said.add("A second copy of the baseline measures the noise floor: the largest difference between two "
                    + "identical systems that this run does not exclude.");
        }
        if (!others.stream().allMatch(other -> isCopy(run, other))) {
            said.add("Systems between the two ends show where a difference enters.");
        }
        return String.join(" ", said);
    }

    private static boolean isCopy(Run run, Comparison comparison) {
        return run.result().systems().stream()
                .anyMatch(system ->
                        system.name().equals(comparison.candidate()) && system.isCopyOf(comparison.baseline()));
    }
}
