package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.Contradiction;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.decision.Comparison;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.trial.Trial;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Windows at a share of a capacity test it again, at a lower load. */
class ContradictedCapacitiesTest {

    @TempDir
    Path root;

    @Test
    void theReferenceRunNamesItsOwnContradiction() {
        RunResult result = Analysis.analyse(new RunFolder(Path.of("../../results/reference")));
        Capacity monolith = result.capacity().get(0);
        assertThat(monolith.system()).isEqualTo("monolith");
        assertThat(monolith.withdrawn()).isTrue();
        assertThat(monolith.passPerSecond()).isNull();
        assertThat(monolith.contradiction().described())
                .isEqualTo("5 of 12 windows at 60 % of it broke the SLO; one was OVERLOADED");
        assertThat(monolith.contradiction().searchedPassPerSecond()).isCloseTo(525.26, within(0.01));
        assertThat(result.capacity().get(1).contradiction()).isNull();
        assertThat(atShare(result)).isNotEmpty().allSatisfy(comparison -> {
            assertThat(comparison.decision().cautions()).contains(Caution.CAPACITY_CONTRADICTED);
            assertThat(comparison.decision().note())
                    .contains("Rests on a withdrawn capacity, that of monolith: 5 of 12 windows at 60 % of it broke "
                            + "the SLO; one was OVERLOADED.");
        });
        assertThat(result.comparisons())
                .filteredOn(comparison -> !comparison.window().isMain(WindowKind.OPEN_LOOP_SHARE))
                .noneMatch(comparison -> comparison.decision().cautions().contains(Caution.CAPACITY_CONTRADICTED));
    }

    @Test
    void windowsThatKeepTheSloChangeNothing() {
        RunResult result = with(window -> {}, "");
        assertThat(result.capacity()).allMatch(capacity -> capacity.contradiction() == null);
        assertThat(atShare(result))
                .isNotEmpty()
                .noneMatch(comparison -> comparison.decision().cautions().contains(Caution.CAPACITY_CONTRADICTED));
    }

    @Test
    void upToAQuarterMovesThePassingEndDown() {
        RunResult result =
                with(window -> ((ObjectNode) window.get("responseTime")).put("p99Nanos", 50_000_001L), "3-whole");
        Capacity whole = result.capacity().get(0);
        assertThat(whole.passPerSecond()).isEqualTo(150);
        assertThat(whole.failPerSecond()).isEqualTo(930);
        assertThat(whole.contradiction()).isEqualTo(new Contradiction(150, 0.6, 4, 1, 0, false, 812.0));
        assertThat(atShare(result))
                .allSatisfy(comparison -> assertThat(comparison.decision().note())
                        .contains("Rests on a contradicted capacity, that of whole: 1 of 4 windows at 60 % of it"));
    }

    @Test
    void aLowerPercentileBeyondTheLimitIsEnoughWhereSamplesAreFew() {
        Consumer<ObjectNode> slow = window ->
                ((ObjectNode) window.get("responseTime")).putNull("p99Nanos").put("p90Nanos", 60_000_000L);
        assertThat(with(slow, "3-whole").capacity().get(0).contradiction()).isNotNull();
    }

    @Test
    void fallingBehindAndFailingBreakItWhateverThePercentile() {
        assertThat(with(window -> window.put("outcome", "OVERLOADED"), "").capacity())
                .extracting(Capacity::contradiction)
                .containsExactly(
                        new Contradiction(150, 0.6, 4, 4, 4, true, 812.0),
                        new Contradiction(150, null, 4, 4, 4, true, 300.0));
        assertThat(with(ChangedTrials.notFound(4), "1-split")
                        .capacity()
                        .get(1)
                        .contradiction()
                        .broken())
                .isEqualTo(1);
    }

    private static List<Comparison> atShare(RunResult result) {
        return result.comparisons().stream()
                .filter(comparison -> comparison.window().isMain(WindowKind.OPEN_LOOP_SHARE))
                .toList();
    }

    /** Four blocks whose open loops are windows at a share; the change is made in those of trials that begin so. */
    private RunResult with(Consumer<ObjectNode> change, String prefix) {
        RunFolder folder = SyntheticRun.of(4, 1).write(new RunFolder(root.resolve("run" + prefix)));
        folder.capacity().write(List.of(capacity("whole", 812), capacity("split", 300)));
        folder.searchedCapacity().write(List.of(new SearchedCapacity("whole", 250.0, List.of())));
        for (Trial trial : folder.readTrials()) {
            ChangedTrials.change(folder.trial(trial.id()).path(), tree -> {
                ObjectNode share = (ObjectNode) tree.at("/windows/0").deepCopy();
                share.put("id", "open-loop-share").put("kind", "open-loop-share");
                if (trial.id().startsWith(prefix)) {
                    change.accept(share);
                }
                tree.withArray("windows").add(share);
            });
        }
        return Analysis.analyse(folder);
    }

    private static Capacity capacity(String system, double pass) {
        return new Capacity(
                system, "p99 ≤ 50 ms, failures ≤ 0.1 %", pass, 930.0, false, 0.2, 2, "", List.of(), List.of());
    }
}
