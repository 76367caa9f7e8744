package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.report.run.BlockOrder;
import org.archduet.report.run.Run;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A block is shown as it was measured: order, slices, repeated rounds, blocks that broke. */
class BlockReportTest {

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void here() {
        folder = SyntheticRun.of(2, 1).write(new RunFolder(root));
    }

    @Test
    void theOrderOfABlockIsThatOfTheHarness() {
        List<Start> block =
                folder.readStarts().stream().filter(start -> start.block() == 1).toList();
        List<BlockOrder.Placed> order = BlockOrder.of(block);
        assertThat(order)
                .hasSize(block.stream().mapToInt(start -> start.slices().size()).sum());
        List<BlockOrder.Placed> round = order.subList(0, 4);
        assertThat(round)
                .allSatisfy(placed -> assertThat(placed.slice().round()).isEqualTo(1))
                .extracting(placed -> placed.slice().position())
                .containsExactly(1, 2, 3, 4);
        assertThat(round.get(0).start())
                .isEqualTo(round.get(3).start())
                .isNotEqualTo(round.get(1).start());
    }

    @Test
    void slicesOfEachBlockAreShownFoldedAway() {
        String said = PartialRuns.said(folder);
        assertThat(said)
                .contains("Order of block 1: each mark is a slice.")
                .contains("A block starts all systems fresh")
                .containsPattern("<details> <summary>Block 1: \\d+ slices in the order of time")
                .containsPattern("<details> <summary>Block 2: \\d+ slices in the order of time")
                .contains("Measured slices took")
                .doesNotContain("class=\"unused\"", "while no other system ran", ">null<");
        int table = said.indexOf("<summary>Block 1:");
        assertThat(said.substring(table, said.indexOf("</table>", table)).split("<tr class", -1))
                .hasSize(slices() + 1);
    }

    private int slices() {
        return folder.readStarts().stream()
                .filter(start -> start.block() == 1)
                .mapToInt(start -> start.slices().size())
                .sum();
    }

    @Test
    void aDisturbedRoundIsNamedAndItsSlicesAreGreyed() {
        PartialRuns.starts(folder, start -> {
            if (start.get("block").asInt() == 2) {
                repeatFirstRound(start);
            }
        });
        assertThat(PartialRuns.said(folder))
                .contains(
                        "Disturbed and repeated; the first attempts are not used: block 2, open-loop, round 1 (whole) "
                                + "(the hypervisor took 10 %)")
                .contains("<tr class=\"unused\">")
                .contains("no: Something else used the machine (the hypervisor took 10 %)")
                .contains("no: its round was disturbed");
    }

    /** As the harness leaves it: the same slices once more, before those that are used. */
    private static void repeatFirstRound(ObjectNode start) {
        ArrayNode slices = (ArrayNode) start.get("slices");
        List<ObjectNode> round = StartFiles.measured(start).stream()
                .filter(slice -> slice.get("condition").asString().equals("open-loop")
                        && slice.get("round").asInt() == 1)
                .toList();
        for (int i = 0; i < round.size(); i++) {
            ObjectNode first = round.get(i).deepCopy().put("used", false);
            if (start.get("system").asString().equals("whole")) {
                first.putArray("validity")
                        .addObject()
                        .put("code", "NOISY_ENVIRONMENT")
                        .put("detail", "the hypervisor took 10 %");
            }
            slices.insert(i, first);
            round.get(i).put("attempt", 2);
        }
    }

    @Test
    void aBlockThatBrokeIsToldWithTheArmThatEndedIt() {
        StartFiles.broken(folder, 3, "split", "pricing died");
        StartFiles.broken(folder, 4, "", "interrupted");
        assertThat(PartialRuns.said(folder))
                .contains("<th scope=\"row\">block 3, split</th>", "DID NOT FINISH: pricing died")
                .contains("<th scope=\"row\">block 4</th>", "DID NOT FINISH: interrupted");
    }

    @Test
    void aRunInWhichStartsRanAloneIsNotDescribedAsBlocksOfSlices() {
        RunFolder version1 = SyntheticRun.of(2, 1).writeVersion1(new RunFolder(root.resolve("version1")));
        assertThat(PartialRuns.said(version1))
                .contains("while no other system ran", "Measured windows took")
                .doesNotContain("Order of block", "slices in the order of time", "palindrome");
    }

    @Test
    void curvesAreDrawnFromTheLogsOfAllUsedSlices() {
        PartialRuns.starts(folder, BlockReportTest::repeatFirstRound);
        Analysis.write(folder);
        Run run = new Run(folder.result().read(), folder);
        Start start = run.result().starts().get(0);
        assertThat(start.windows()).isNotEmpty().allSatisfy(window -> assertThat(run.intervalLogs(start, window))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allSatisfy(log -> assertThat(log).exists()));
    }
}
