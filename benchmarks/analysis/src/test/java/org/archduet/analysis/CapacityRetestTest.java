package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.Contradiction;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.capacity.RetestedLoad;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.capacity.ServiceLevel;
import org.archduet.result.decision.Comparison;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.Errors;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Windows below a capacity test it again. */
class CapacityRetestTest {

    @TempDir
    Path root;

    private String slo = "p99 ≤ 50 ms, failures ≤ 0.1 %";

    private @Nullable ServiceLevel level;

    private int runs;

    @Test
    void theReferenceRunNamesItsOwnContradiction() {
        RunResult result = Analysis.analyse(new RunFolder(Path.of("../../results/version-1")));
        Capacity monolith = result.capacity().get(0);
        assertThat(monolith.system()).isEqualTo("monolith");
        assertThat(monolith.withdrawn()).isTrue();
        assertThat(monolith.passPerSecond()).isNull();
        assertThat(monolith.contradiction().described())
                .isEqualTo("5 of 12 windows at 378/s (60 % of the search's 629/s) broke the SLO; one was OVERLOADED; "
                        + "6 of the 12 are of the second copy; so did 1 of 1 window of its curve at 450/s");
        assertThat(monolith.confirmedPassPerSecond()).isCloseTo(525.26, within(0.01));
        assertThat(result.capacity().get(1).contradiction()).isNull();
        assertThat(atShare(result)).isNotEmpty().allSatisfy(comparison -> {
            assertThat(comparison.decision().cautions()).contains(Caution.CAPACITY_CONTRADICTED);
            assertThat(comparison.decision().note())
                    .startsWith(
                            "No verdict: rests on a withdrawn capacity, that of monolith: 5 of 12 windows at 378/s");
            assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.INCONCLUSIVE);
            assertThat(comparison.decision().adjustedP()).isNull();
        });
        assertThat(result.comparisons())
                .filteredOn(comparison -> !comparison.window().isMain(WindowKind.OPEN_LOOP_SHARE))
                .noneMatch(comparison -> comparison.decision().cautions().contains(Caution.CAPACITY_CONTRADICTED));
    }

    @Test
    void windowsThatKeepTheSloChangeNothing() {
        RunResult result = with(List.of(), window -> {}, "");
        assertThat(result.capacity()).allMatch(capacity -> capacity.contradiction() == null);
        assertThat(atShare(result))
                .isNotEmpty()
                .noneMatch(comparison -> comparison.decision().cautions().contains(Caution.CAPACITY_CONTRADICTED));
    }

    @Test
    void upToAQuarterTakesThePassingEndBackToALoadThatNoWindowBroke() {
        RunResult result = with(List.of(point(90, 40_000_000L)), slow("p99Nanos"), "3-whole");
        Capacity whole = result.capacity().get(0);
        assertThat(whole.passPerSecond()).isEqualTo(90);
        assertThat(whole.failPerSecond()).isEqualTo(930);
        assertThat(whole.note()).isEqualTo("933.3 % wide up from the load that none broke, wanted 20 %");
        assertThat(whole.standing())
                .isEqualTo(
                        "not confirmed: 1 of 4 windows at 150/s (60 % of the search's 250/s) broke the SLO; none broke "
                                + "it up to 90/s");
        assertThat(atShare(result)).allSatisfy(comparison -> {
            assertThat(comparison.decision().note())
                    .contains(
                            "This comparison rests on a contradicted capacity, that of whole: 1 of 4 windows at 150/s");
            assertThat(comparison.decision().cautions()).doesNotContain(Caution.VERDICT_WITHHELD);
        });
    }

    @Test
    void thePassingEndIsOpenWhereNoWindowShowsTheSloKept() {
        Capacity whole = with(List.of(), slow("p99Nanos"), "3-whole").capacity().get(0);
        assertThat(whole.passPerSecond()).isNull();
        assertThat(whole.withdrawn()).isFalse();
        assertThat(whole.contradiction().loads()).containsExactly(new RetestedLoad(150, false, 4, 1, 0, 0, false));
    }

    @Test
    void pointsOfTheCurveTestItToo() {
        List<LoadPoint> curve = List.of(point(400, 20_000_000L), point(450, 87_400_000L), point(820, 90_000_000L));
        Capacity whole = with(curve, window -> {}, "").capacity().get(0);
        assertThat(whole.passPerSecond()).isEqualTo(400);
        assertThat(whole.contradiction().described()).isEqualTo("1 of 1 window of its curve at 450/s broke the SLO");
    }

    @Test
    void windowsBetweenTheEndsSayNothing() {
        assertThat(with(
                                List.of(),
                                slow("p99Nanos").andThen(window -> ((ObjectNode) window.get("arrival"))
                                        .put("ratePerSecond", 850)),
                                "")
                        .capacity()
                        .get(0)
                        .contradiction())
                .isNull();
    }

    @Test
    void aLowerPercentileBeyondTheLimitIsEnoughWhereSamplesAreFew() {
        Consumer<ObjectNode> slow = window ->
                ((ObjectNode) window.get("responseTime")).putNull("p99Nanos").put("p90Nanos", 60_000_000L);
        assertThat(with(List.of(), slow, "3-whole").capacity().get(0).contradiction())
                .isNotNull();
    }

    @Test
    void fallingBehindAndFailingBreakItWhateverThePercentile() {
        assertThat(with(List.of(), window -> window.put("outcome", "OVERLOADED"), "")
                        .capacity())
                .extracting(Capacity::contradiction)
                .containsExactly(
                        new Contradiction(List.of(new RetestedLoad(150, false, 4, 4, 4, 0, false)), 250.0, true, 812),
                        new Contradiction(List.of(new RetestedLoad(150, false, 4, 4, 4, 0, false)), null, true, 300));
        assertThat(with(List.of(), ChangedStarts.notFound(4), "1-split")
                        .capacity()
                        .get(1)
                        .contradiction()
                        .broken())
                .isEqualTo(1);
    }

    @Test
    void anSloThatCannotBeReadIsSaidNotToBeTested() {
        slo = "quick enough";
        RunResult result = with(List.of(), slow("p99Nanos"), "");
        assertThat(result.capacity().get(0).note())
                .isEqualTo("windows below it could not test it, because its SLO \"quick enough\" cannot be read; only "
                        + "their outcomes were judged");
        assertThat(atShare(result))
                .isNotEmpty()
                .allMatch(comparison -> comparison.decision().cautions().contains(Caution.CAPACITY_NOT_TESTED));
        level = new ServiceLevel(0.99, 50_000_000, 0.001);
        assertThat(with(List.of(), slow("p99Nanos"), "").capacity().get(0).withdrawn())
                .isTrue();
    }

    private static Consumer<ObjectNode> slow(String percentile) {
        return window -> ((ObjectNode) window.get("responseTime")).put(percentile, 50_000_001L);
    }

    private LoadPoint point(double rate, long p99Nanos) {
        TimeDistribution times = new TimeDistribution(1_000_000L, 2_000_000L, p99Nanos, null, p99Nanos, 1_000L);
        return new LoadPoint(
                rate, rate, rate, 10, 1_000, new Errors(0, 0, 0, 0), times, times, null, null, Outcome.OK, List.of());
    }

    static List<Comparison> atShare(RunResult result) {
        return result.comparisons().stream()
                .filter(comparison -> comparison.window().isMain(WindowKind.OPEN_LOOP_SHARE))
                .toList();
    }

    /** Four blocks whose open loops are windows at a share; the change is made in those of starts that begin so. */
    private RunResult with(List<LoadPoint> curve, Consumer<ObjectNode> change, String prefix) {
        RunFolder folder = SyntheticRun.of(4, 1).writeVersion1(new RunFolder(root.resolve("run" + runs++)));
        folder.capacity().write(List.of(capacity("whole", 812, curve), capacity("split", 300, List.of())));
        folder.searchedCapacity().write(List.of(new SearchedCapacity("whole", 250.0, List.of())));
        for (Start start : folder.readStarts()) {
            ChangedStarts.change(ChangedStarts.record(folder, start.id()).path(), tree -> {
                ObjectNode share = (ObjectNode) tree.at("/windows/0").deepCopy();
                share.put("id", "open-loop-share").put("kind", "open-loop-share");
                if (start.id().startsWith(prefix)) {
                    change.accept(share);
                }
                tree.withArray("windows").add(share);
            });
        }
        return Analysis.analyse(folder);
    }

    private Capacity capacity(String system, double pass, List<LoadPoint> curve) {
        return new Capacity(system, slo, pass, 930.0, false, 0.2, 2, "", List.of(), curve).with(level);
    }
}
