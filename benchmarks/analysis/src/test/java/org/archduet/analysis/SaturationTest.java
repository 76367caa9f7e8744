package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class SaturationTest {
    @TempDir
    private Path root;

    /** The synthetic split is offered 150/s and has a peak of some 280/s. */
    @Test
    void aLoadNearSaturationIsACautionOfTheOpenLoopOnly() throws Exception {
        RunFolder folder = SyntheticRun.of(3, 4).writeVersion1(new RunFolder(root));
        assertThat(cautions(folder, MetricId.RESPONSE_TIME_P50)).contains(Caution.NEAR_SATURATION);
        assertThat(cautions(folder, MetricId.PEAK_THROUGHPUT)).doesNotContain(Caution.NEAR_SATURATION);

        for (Start start : folder.readStarts()) {
            Path file = ChangedStarts.record(folder, start.id()).path();
            ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
            tree.at("/windows").forEach(window -> {
                if (window.get("kind").asText().equals(WindowKind.OPEN_LOOP.id())) {
                    ((ObjectNode) window).put("offeredPerSecond", 100);
                }
            });
            Files.writeString(file, tree.toString());
        }
        assertThat(cautions(folder, MetricId.RESPONSE_TIME_P50)).doesNotContain(Caution.NEAR_SATURATION);
    }

    @Test
    void aSystemThatAnsweredNothingIsNotCalledNearSaturation() throws Exception {
        RunFolder folder = SyntheticRun.of(3, 4).writeVersion1(new RunFolder(root));
        for (Start start : folder.readStarts()) {
            Path file = ChangedStarts.record(folder, start.id()).path();
            ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
            tree.at("/windows").forEach(window -> {
                if (window.get("kind").asText().equals(WindowKind.CLOSED_LOOP.id())) {
                    ((ObjectNode) window).put("goodputPerSecond", 0);
                }
            });
            Files.writeString(file, tree.toString());
        }
        assertThat(cautions(folder, MetricId.RESPONSE_TIME_P50)).doesNotContain(Caution.NEAR_SATURATION);
    }

    private static List<Caution> cautions(RunFolder folder, MetricId metric) {
        return Analysis.analyse(folder).comparisons().stream()
                .filter(comparison -> comparison.metric() == metric)
                .findFirst()
                .orElseThrow()
                .decision()
                .cautions();
    }
}
