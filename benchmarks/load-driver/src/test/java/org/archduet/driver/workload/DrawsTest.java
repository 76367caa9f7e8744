package org.archduet.driver.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.driver.Draws;
import org.archduet.result.load.DriverBook.Drawn;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final Workload SHOP = WorkloadReader.parse("shop.yaml", Examples.SHOP);
    private static final Map<String, Integer> MIX = Map.of("cancel", 1, "page", 1);
    private static final Map<String, Integer> CANCEL = Map.of("cancel", 1);
    private static final long BLOCK = 77;

    @Test
    void slicesOfAStartDrawDisjointParts() {
        Draws draws = Draws.of(BLOCK);
        List<String> cancelled = new ArrayList<>();
        for (long slice = 0; slice < 3; slice++) {
            RequestSequence sequence = new RequestSequence(SHOP, MIX, slice, draws);
            cancelled.addAll(cancelled(sequence.take(25)));
            sequence.checkDrawn(25);
            draws = draws.after(sequence.drawn(25));
        }

        assertThat(cancelled).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(draws.used()).containsExactly(Map.entry("order", (long) cancelled.size()));
    }

    @Test
    void withoutDrawsEachWindowHasAPermutationOfItsOwn() {
        RequestSequence alone = new RequestSequence(SHOP, CANCEL, 1);

        assertThat(cancelled(alone.take(50))).doesNotHaveDuplicates();
        assertThat(alone.drawn(50)).isNull();
        assertThatCode(() -> alone.checkDrawn(50)).doesNotThrowAnyException();
    }

    @Test
    void allArmsOfARoundGetTheSameBytes() {
        Draws draws = Draws.of(BLOCK).after(List.of(new Drawn("order", 0, 13, 0)));

        assertThat(printed(draws)).isEqualTo(printed(draws)).isNotEqualTo(printed(Draws.of(BLOCK)));
    }

    @Test
    void onlyWhatTheUsersTookIsUsedUp() {
        RequestSequence sequence = new RequestSequence(SHOP, CANCEL, 1, Draws.of(BLOCK));
        sequence.take(40);

        assertThat(sequence.drawn(0)).containsExactly(new Drawn("order", 0, 0, 0));
        assertThat(sequence.drawn(7)).containsExactly(new Drawn("order", 0, 7, 0));
        assertThat(sequence.drawn(40)).containsExactly(new Drawn("order", 0, 40, 0));
    }

    @Test
    void theFurthestArmDecidesWhereTheNextSliceBegins() {
        Draws draws = Draws.of(BLOCK)
                .after(List.of(new Drawn("order", 0, 7, 0), new Drawn("order", 0, 9, 0), new Drawn("order", 0, 8, 0)));

        assertThat(draws).isEqualTo(Draws.of(BLOCK).after(List.of(new Drawn("order", 4, 5, 0))));
        assertThat(draws.seed()).isEqualTo(BLOCK);
    }

    @Test
    void aPermutationThatIsUsedUpIsRefusedInWordsAndCountedWhereItIsNot() {
        Draws draws = Draws.of(BLOCK).after(List.of(new Drawn("order", 0, 45, 0)));
        RequestSequence sequence = new RequestSequence(SHOP, CANCEL, 1, draws);
        sequence.take(12);

        assertThatCode(() -> sequence.checkDrawn(5)).doesNotThrowAnyException();
        assertThatThrownBy(() -> sequence.checkDrawn(6))
                .isInstanceOf(WorkloadException.class)
                .hasMessageContaining("shop.yaml")
                .hasMessageContaining("generators.order")
                .hasMessageContaining("has 50 values")
                .hasMessageContaining("45 are drawn already and this slice needs 6 more")
                .hasMessageContaining("plan fewer or shorter slices");
        assertThat(sequence.drawn(5)).containsExactly(new Drawn("order", 45, 5, 0));
        assertThat(sequence.drawn(12)).containsExactly(new Drawn("order", 45, 12, 7));
    }

    @Test
    void theNextSliceAfterOneThatWasUsedUpRepeatsAll() {
        Draws draws = Draws.of(BLOCK).after(List.of(new Drawn("order", 45, 12, 7)));
        RequestSequence sequence = new RequestSequence(SHOP, CANCEL, 1, draws);
        sequence.take(3);

        assertThat(sequence.drawn(3)).containsExactly(new Drawn("order", 57, 3, 3));
    }

    @Test
    void aLeadInThatSendsMoreThanExpectedStaysInItsPart() {
        LeadInDraws parts = LeadInDraws.of(SHOP, MIX, 5, 10, Draws.of(BLOCK));
        Set<String> before = new HashSet<>(cancelled(new RequestSequence(SHOP, MIX, 5, parts.leadIn()).take(200)));
        RequestSequence slice = new RequestSequence(SHOP, MIX, 6, parts.slice());

        assertThat(before)
                .hasSize(Math.toIntExact(parts.slice().usedOf("order")))
                .hasSizeBetween(2, 10)
                .doesNotContainAnyElementsOf(cancelled(slice.take(40)));
    }

    @Test
    void aLeadInOfNoRequestLeavesAValueForOneThatComesNevertheless() {
        LeadInDraws parts = LeadInDraws.of(SHOP, CANCEL, 5, 0, Draws.of(BLOCK));

        assertThat(cancelled(new RequestSequence(SHOP, CANCEL, 5, parts.leadIn()).take(3)))
                .hasSize(3)
                .containsOnly(cancelled(new RequestSequence(SHOP, CANCEL, 5, Draws.of(BLOCK)).take(1))
                        .get(0));
        assertThat(LeadInDraws.of(SHOP, Map.of("page", 1), 5, 20, Draws.of(BLOCK))
                        .slice())
                .as("a mix that draws nothing sets nothing apart")
                .isEqualTo(Draws.of(BLOCK));
    }

    @Test
    void valuesWithinListsAreCountedOneByOneAndAListCanAlwaysBeFilled() {
        Workload workload = WorkloadReader.parse("lists.yaml", """
                schemaVersion: 1
                name: lists
                generators:
                  n: {type: permutation, from: 1, to: 100}
                  three: {type: list, minSize: 3, maxSize: 3, distinctBy: n, item: "${n}"}
                operations: {buy: {request: {method: POST, path: /, body: "${three}"}, expect: {status: 200}}}
                mix: {buy: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                """);
        RequestSequence sequence = new RequestSequence(workload, workload.mix(), 1, Draws.of(BLOCK));
        sequence.take(5);
        LeadInDraws parts = LeadInDraws.of(workload, workload.mix(), 1, 0, Draws.of(BLOCK));

        assertThat(sequence.drawn(4)).containsExactly(new Drawn("n", 0, 12, 0));
        assertThat(new RequestSequence(workload, workload.mix(), 1, parts.leadIn()).take(9))
                .hasSize(9);
        assertThat(parts.slice().usedOf("n")).isEqualTo(3);
    }

    @Test
    void slicesDrawWhatTheReplayBeforeThemDidNot() {
        Workload workload = WorkloadReader.parse(
                "shop.yaml",
                Examples.SHOP.replace("mix: {page: 1, checkout: 1,", "mix: {cancel: 3, page: 1, checkout: 1,"));
        ParityReplay replay = new ParityReplay(workload, 8, Draws.of(BLOCK));
        List<PlannedRequest> proved = new ArrayList<>(
                OperationSamples.preflight(workload, 8, Draws.of(BLOCK)).requests());
        for (int i = 0; i < 20; i++) {
            ParityReplay.Step step = replay.next();
            proved.add(step.request());
            replay.answered(step, "{}");
        }
        Draws draws = Draws.of(BLOCK).after(replay.drawn());

        assertThat(cancelled(proved)).doesNotHaveDuplicates().hasSize(Math.toIntExact(draws.usedOf("order")));
        assertThat(cancelled(new RequestSequence(workload, CANCEL, 1, draws).take(20)))
                .hasSize(20)
                .doesNotContainAnyElementsOf(cancelled(proved));
        assertThat(new ParityReplay(workload, 8).drawn()).isNull();
    }

    private static List<String> cancelled(List<PlannedRequest> requests) {
        return requests.stream()
                .filter(request -> request.operation().equals("cancel"))
                .map(PlannedRequest::path)
                .toList();
    }

    private static String printed(Draws draws) {
        StringBuilder text = new StringBuilder();
        for (PlannedRequest request : new RequestSequence(SHOP, SHOP.mix(), 3, draws).take(300)) {
            text.append(request.method()).append(request.path()).append(request.headers());
            text.append(new String(request.body(), StandardCharsets.UTF_8)).append('\n');
        }
        return text.toString();
    }
}
