package org.archduet.analysis.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.ForkFigure;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.Rung;
import org.archduet.result.run.RungDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderTest {

    private static final RungDescription RULE =
            new RungDescription(1, "R01RuleOnly.rule", "Rule only", "the work", "the least", 17);

    private static final RungDescription CODEC =
            new RungDescription(3, "R03CodecRoundTrip.roundTrip", "{kilobytes} kB", "the codec", "grows", 17);

    private static final RungDescription SKIPPED =
            new RungDescription(8, "R08ServiceCallVirtualThreads.serviceCall", "Virtual threads", "", "", 21);

    @TempDir
    private Path root;

    @Test
    void scoresStandInTheOrderOfTheRungs() throws IOException {
        List<Microbenchmark> scores = scores(JmhSamples.FILE, RULE, CODEC, SKIPPED);

        assertThat(scores)
                .extracting(Microbenchmark::what, Microbenchmark::score, Microbenchmark::error, Microbenchmark::forks)
                .containsExactly(
                        tuple("Rule only", 5.0, null, 2), tuple("10 kB", 120.0, 12.5, 2), tuple("", 1.0, null, 1));
        assertThat(scores.get(2)).isEqualTo(new Microbenchmark("Other.alone", "", 1, null, "us/op", 1, 1));
        Rung codec = scores.get(1).rung();
        assertThat(codec.number()).isEqualTo(3);
        assertThat(codec.title()).isEqualTo("10 kB");
        assertThat(codec.time().forks()).containsExactly(110.0, 130.0);
        assertThat(codec.cpu().forks()).containsExactly(140.0, 160.0);
        assertThat(codec.cpuOfOthers().mean()).isZero();
        assertThat(codec.allocated()).isEqualTo(new ForkFigure(64, 64.0, 64.0, 0.95, List.of(64.0, 64.0)));
        assertThat(scores.get(0).rung().cpu()).isNull();
        assertThat(scores.get(0).rung().allocated()).isNull();
    }

    @Test
    void withoutJmhsFileThereAreNoScores() {
        RunFolder folder = new RunFolder(root);
        folder.rungs().write(List.of(RULE));
        assertThat(Ladder.read(folder, 0.95)).isEmpty();
    }

    @Test
    void scoresFromBeforeTheLadderAreReadAsTheyAre() {
        Microbenchmark old = new Microbenchmark("priceCart", "rules only", 495.6, 12.5, "ns/op", 3, 5);
        RunFolder folder = new RunFolder(root);
        folder.microbenchmarks().write(List.of(old));
        assertThat(Ladder.read(folder, 0.95)).containsExactly(old);
        assertThat(Ladder.read(new RunFolder(root.resolve("none")), 0.95)).isEmpty();
    }

    @Test
    void aRungInAnotherUnitIsRefused() {
        RungDescription other = new RungDescription(1, "Other.alone", "Other", "", "", 17);
        assertThatThrownBy(() -> scores(JmhSamples.FILE, other))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("jmh.json: Other.alone has the unit us/op");
    }

    @Test
    void aRungWithoutRawDataIsRefused() {
        String empty = """
                [{"benchmark": "a.R01RuleOnly.rule", "measurementIterations": 1,
                  "primaryMetric": {"score": 1, "scoreError": "NaN", "scoreUnit": "ns/op", "rawData": []}}]
                """;
        assertThatThrownBy(() -> scores(empty, RULE))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("R01RuleOnly.rule has no raw data");
    }

    private List<Microbenchmark> scores(String jmh, RungDescription... rungs) throws IOException {
        RunFolder folder = new RunFolder(root);
        folder.rungs().write(List.of(rungs));
        Files.writeString(folder.jmh(), jmh);
        return Ladder.read(folder, 0.95);
    }
}
