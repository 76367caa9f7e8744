package org.archduet.analysis.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class AssertionTest {

    @TempDir
    Path root;

    @Test
    void whateverCanBeAssertedIsCompared() {
        RunResult run = Analysis.analyse(SyntheticRun.of(3, 9).write(new RunFolder(root)));
        for (MetricId metric : MetricId.assertableOf(OperationName.MIX)) {
            assertThat(judged(run, metric.shortName() + " ratio < 1000000").detail())
                    .doesNotContain("no comparison");
        }
        for (MetricId metric : MetricId.assertableOf(OperationName.of("browse"))) {
            assertThat(judged(run, "browse " + metric.shortName() + " ratio < 1000000")
                            .detail())
                    .doesNotContain("no comparison");
        }
    }

    @Test
    void assertionsOfThePlanAreJudgedAndExported() throws Exception {
        RunFolder folder = SyntheticRun.of(4, 9).write(new RunFolder(root));
        Analysis.write(folder);
        assertThat(folder.tables().assertions()).doesNotExist();

        folder.plan().write(folder.plan().read().asserting(List.of("p50 ratio < 6", "p50 ratio < 1.5")));
        RunResult run = Analysis.write(folder);
        assertThat(run.assertions())
                .extracting(JudgedAssertion::judgement)
                .containsExactly(Judgement.HOLDS, Judgement.REFUTED);
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.tables().assertions().toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(Files.readString(folder.tables().assertions()))
                .contains("name=\"p50 ratio &lt; 1.5\"")
                .contains("type=\"REFUTED\"");
    }

    @Test
    void theWholeIntervalDecides() throws Exception {
        RunFolder folder = SyntheticRun.of(4, 9).write(new RunFolder(root));
        RunResult run = Analysis.analyse(folder);
        assertThat(judged(run, "p50 ratio < 6").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "p50 ratio < 1.5").judgement()).isEqualTo(Judgement.REFUTED);
        assertThat(judged(run, "p50 ratio > 1.5").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "p50 ratio < " + run.comparisons().get(0).ratio().point())
                        .judgement())
                .isEqualTo(Judgement.OPEN);
        assertThat(judged(run, "nothing p50 ratio < 2").judgement()).isEqualTo(Judgement.OPEN);

        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.PARITY, "planted"))));
        assertThat(judged(Analysis.analyse(folder), "p50 ratio < 6").judgement())
                .isEqualTo(Judgement.OPEN);
    }

    @Test
    void aVerdictThatIsWithheldDecidesNoAssertion() {
        RunFolder folder = SyntheticRun.of(4, 9).write(new RunFolder(root));
        RunResult run = Analysis.analyse(folder);
        Comparison median = run.comparisons().get(0);
        Comparison withheld = median.with(Comparison.Decision.unadjusted(
                Comparison.Verdict.INCONCLUSIVE, List.of(Caution.VERDICT_WITHHELD), "No verdict: planted."));
        JudgedAssertion judged = new Judge(
                        Evidences.of(run).comparing(List.of(withheld)).evidence())
                .of(Assertion.parse("p50 ratio < 6"));
        assertThat(judged.judgement()).isEqualTo(Judgement.OPEN);
        assertThat(judged.detail()).isEqualTo("No verdict: planted.");
    }

    private static JudgedAssertion judged(RunResult run, String text) {
        return new Judge(Evidences.of(run).evidence()).of(Assertion.parse(text));
    }
}
