package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.SchemaVersion1;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalSummaryTest {

    @TempDir
    Path root;

    @Test
    void aLineForEachPrimaryMetric() {
        RunFolder folder = SyntheticRun.of(3, 42).write(new RunFolder(root));
        List<String> lines = TerminalSummary.lines(Analysis.analyse(folder), TerminalStyle.PLAIN);
        assertThat(lines.get(0)).isEqualTo("VALID  synthetic, profile synthetic: split over whole");
        assertThat(lines.get(1))
                .matches(
                        " +Median response time +1\\.\\d\\d.ms → 4\\.\\d\\d.ms +[23]\\.\\d+.×.slower \\([0-9.]+–[0-9.]+\\), n = 3 +slower");
        assertThat(lines.get(4))
                .as("a ratio below 1 as a factor")
                .matches(" +Peak throughput +\\d+/s → \\d+/s +[0-9.]+.×.less \\([0-9.]+–[0-9.]+\\), n = 3 +lower");
        assertThat(lines.get(5)).startsWith("  Holds for: ");
        assertThat(lines.get(6)).contains("caution: Near saturation");
        assertThat(lines.get(7)).contains("caution: Few blocks");
        assertThat(String.join("", lines)).doesNotContain("\u001b");
    }

    @Test
    void theNoiseFloorStandsBesideEachVerdictWhereItWasMeasured() {
        SyntheticSystem again = SyntheticSystem.WHOLE.named(SchemaVersion1.noiseFloorCopyOf("whole"), "Whole again");
        RunFolder folder = SyntheticRun.of(6, 3)
                .with(List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT, again))
                .write(new RunFolder(root));
        List<String> lines = TerminalSummary.lines(Analysis.analyse(folder), TerminalStyle.PLAIN);
        assertThat(lines.subList(1, 5))
                .allSatisfy(line -> assertThat(line).containsPattern(", n = 6, noise floor [0-9.]+\u00a0% "));
    }

    @Test
    void invalidComesFirstAndControlCharactersGoNowhere() {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root));
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.PARITY, "bad\u001b[2Jtext"))));
        List<String> lines = TerminalSummary.lines(Analysis.analyse(folder), TerminalStyle.COLOUR);
        assertThat(lines.get(0)).startsWith("\u001b[31;1mINVALID");
        assertThat(lines.get(1)).doesNotContain("\u001b[2J");
    }

    @Test
    void noColourWithoutTerminalOrWhenRefused() {
        assertThat(TerminalStyle.of(Map.of("TERM", "xterm"), null)).isEqualTo(TerminalStyle.PLAIN);
    }
}
