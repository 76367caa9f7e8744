package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What a figure does not show is not printed as if it did. */
class HonestFiguresTest {

    @TempDir
    Path root;

    @Test
    void theOfferedLoadIsTheNominalOneAndItsSpreadIsSaid() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 1).writeVersion1(new RunFolder(root));
        assertThat(rendered(folder)).contains("at the same times: 150/s, 3,000 requests per window. Response");
        change(folder, "2-", start -> window(start).put("scheduled", 3_100).put("offeredPerSecond", 155.0));
        assertThat(rendered(folder))
                .contains(
                        "at the same times: 150/s on average, 3,000 to 3,100 requests per window, depending on the seed");
    }

    @Test
    void idleCpuBelowTheResolutionOfTheCountersIsABoundAndNeverARatio() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 1).writeVersion1(new RunFolder(root));
        assertThat(rendered(folder)).contains("2.4\u00a0% of one CPU", "CPU use when idle");
        change(folder, "", start -> start.put("idleCpuResolution", 0.062));
        assertThat(rendered(folder)).contains("&lt; 6.2\u00a0% of one CPU").doesNotContain("CPU use when idle");
        assertThat(folder.result().read().starts())
                .allSatisfy(start -> assertThat(start.idleCpuFraction()).isPositive());
    }

    @Test
    void theBootstrapIsDrawnFromSixBlocksOnWithItsCoverageBesideIt() throws Exception {
        String five = rendered(SyntheticRun.of(5, 1).writeVersion1(new RunFolder(root.resolve("five"))));
        assertThat(five)
                .contains("No bootstrap interval: it requires at least 6 blocks.")
                .doesNotContain("class=\"second\"");
        String six = rendered(SyntheticRun.of(6, 1).writeVersion1(new RunFolder(root.resolve("six"))));
        assertThat(six)
                .doesNotContain("No bootstrap interval")
                .contains(
                        "class=\"second\"", "99th percentile of response time covers 99\u00a0%", "(covers 96\u00a0%)");
    }

    @Test
    void anUnfinishedWarmUpAndAChangeWithinAWindowAreToldApart() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 1).writeVersion1(new RunFolder(root));
        assertThat(rendered(folder)).contains("No change of level was found within a window.");
        change(folder, "1-", start -> window(start).putArray("cautions").add("WARM_UP_UNFINISHED"));
        change(folder, "2-", start -> window(start).putArray("cautions").add("UNSTEADY"));
        assertThat(rendered(folder))
                .contains(
                        "Throughput was not observed to settle within the warm-up: 1-",
                        "The level changed within the window: 2-",
                        "Warm-up unfinished: throughput",
                        "Unsteady: response time or throughput")
                .doesNotContain("No change of level");
    }

    @Test
    void whyRequestsFailedIsSaidAndEscaped() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 1).writeVersion1(new RunFolder(root));
        assertThat(rendered(folder)).doesNotContain("Requests that failed, by cause");
        change(folder, "1-", start -> {
            ObjectNode errors = (ObjectNode) window(start).get("errors");
            errors.put("connection", 8).put("unexpected", 4);
            errors.putArray("causes")
                    .addObject()
                    .put("kind", "CONNECTION")
                    .put("cause", "connection reset")
                    .put("count", 8);
            errors.putObject("example")
                    .put("request", "GET /x")
                    .put("status", 404)
                    .put("body", "<script>x</script>");
        });
        assertThat(rendered(folder))
                .contains(
                        "Requests that failed, by cause",
                        "12 failed: 8 × connection (connection reset), 4 × unexpected answer, for example GET /x: 404 ",
                        "&lt;script&gt;x")
                .doesNotContain("<script");
    }

    @Test
    void aWindowTooShortToBeCheckedIsNotCalledSteady() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 1).writeVersion1(new RunFolder(root));
        change(folder, "", start -> window(start).put("durationSeconds", 11.5));
        assertThat(rendered(folder))
                .contains("Windows of fewer than 12 s are too short to be checked")
                .doesNotContain("No change of level");
    }

    @Test
    void ofSlicesTooShortToBeCheckedNothingIsClaimed() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 1).write(new RunFolder(root));
        String report = rendered(folder);
        assertThat(folder.result().read().starts())
                .as("the merged windows are long enough")
                .allMatch(start -> start.windows().get(0).load().wholeSeconds().size() >= 12);
        assertThat(report)
                .containsOnlyOnce("What drifts from slice to slice meets all systems alike.</p>")
                .contains("Slices of fewer than 12 s are too short to be checked")
                .doesNotContain("No change of level", "Windows of fewer than 12 s");
    }

    @Test
    void memoryIsNotExplainedByTheHeapsLimit() throws Exception {
        assertThat(rendered(SyntheticRun.of(2, 1).writeVersion1(new RunFolder(root))))
                .contains("Only pages that were touched count");
    }

    private static String rendered(RunFolder folder) throws Exception {
        Analysis.write(folder);
        Report.write(folder);
        return Files.readString(folder.reportHtml());
    }

    private static ObjectNode window(ObjectNode start) {
        return (ObjectNode) start.at("/windows/0");
    }

    private static void change(RunFolder folder, String prefix, Consumer<ObjectNode> change) throws Exception {
        for (Start start : folder.readStarts()) {
            if (start.id().startsWith(prefix)) {
                Path file = StartFiles.of(folder, start);
                ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
                change.accept(tree);
                Files.writeString(file, tree.toString());
            }
        }
    }
}
