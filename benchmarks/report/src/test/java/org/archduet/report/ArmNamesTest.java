package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.report.text.ArmWords;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where systems ran once for each level of a factor, the answer calls them by their own names and says the level. */
class ArmNamesTest {

    private static final List<String> LABELS = List.of("equal-total", "quota-per-process");

    @TempDir
    Path root;

    private RunFolder folder = new RunFolder(Path.of(""));

    @BeforeEach
    void twoLevelsOfABudget() {
        List<SyntheticSystem> systems = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        for (String label : LABELS) {
            Level level = new Level(label, Factor.armOf("whole", label), Factor.armOf("services", label), null);
            systems.add(SyntheticSystem.WHOLE.named(level.baseline(), "Whole"));
            systems.add(SyntheticSystem.SPLIT.named(level.candidate(), "Split"));
            levels.add(level);
        }
        folder = new SyntheticRun(systems, NoiseModel.STILL, 3, 8, 100, 3).write(new RunFolder(root));
        folder.plan().write(folder.plan().read().varying(List.of(new Factor("budget mode", levels))));
    }

    @Test
    void theAnswerHasTheSystemsOwnNamesAndTheLevelInWords() throws Exception {
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        String page = PartialRuns.page(folder).replace('\u00a0', ' ');
        assertThat(page.substring(page.indexOf("<h1>"), page.indexOf("</h1>")))
                .startsWith("<h1>On one CPU, with budget mode equal total, six services answered in ")
                .doesNotContain("@", "equal-total");
        assertThat(page).contains("<title>synthetic: services against whole</title>");
        assertThat(TerminalSummary.lines(result, TerminalStyle.PLAIN).get(0))
                .isEqualTo("VALID  synthetic, profile synthetic: with budget mode equal total, services over whole");
        assertThat(Files.readString(folder.summary()))
                .contains("With budget mode equal total, services against whole: ");
    }

    @Test
    void anArmIsNotMistakenForASystemOfThatName() {
        RunResult result = Analysis.write(folder);
        assertThat(ArmWords.system(result, "whole@quota-per-process")).isEqualTo("whole");
        assertThat(ArmWords.system(result, "whole@equal")).isEqualTo("whole@equal");
        assertThat(ArmWords.at(result, "quota-per-process")).isEqualTo("at budget mode quota per process");
        assertThat(ArmWords.at(result, "")).isEmpty();
        assertThat(ArmWords.words("0.8-2")).isEqualTo("0.8-2");
    }

    @Test
    void withoutSuchAFactorNamesStayAsTheyAre() {
        RunResult result = Analysis.write(SyntheticRun.of(2, 7).write(new RunFolder(root.resolve("plain"))));
        assertThat(ArmWords.candidate(result)).isEqualTo("split");
        assertThat(ArmWords.condition(result)).isEmpty();
    }
}
