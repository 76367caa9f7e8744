package org.archduet.analysis.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.assertion.Assertion.Result;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.RunFolder;
import org.archduet.result.RunResult;
import org.archduet.result.Validity;
import org.archduet.result.ValidityReason;
import org.archduet.result.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AssertionTest {

    @TempDir
    Path root;

    @Test
    void readsOneLineClaims() {
        assertThat(Assertion.parse("checkout p99 ratio < 4"))
                .isEqualTo(new Assertion(
                        "checkout p99 ratio < 4", "checkout", "responseTime.p99", Assertion.Side.BELOW, 4));
        assertThat(Assertion.parse(" cpuPerRequest ratio > 1.5 ").operation()).isEqualTo("mix");
        assertThatThrownBy(() -> Assertion.parse("p99 below 4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("checkout p99 ratio < 4");
    }

    @Test
    void theWholeIntervalDecides() throws Exception {
        RunFolder folder = SyntheticRun.of(4, 9).write(new RunFolder(root));
        RunResult run = Analysis.analyse(folder);
        assertThat(judged(run, "p50 ratio < 6")).isEqualTo(Result.HOLDS);
        assertThat(judged(run, "p50 ratio < 1.5")).isEqualTo(Result.REFUTED);
        assertThat(judged(run, "p50 ratio > 1.5")).isEqualTo(Result.HOLDS);
        assertThat(judged(run, "p50 ratio < " + run.comparisons().get(0).ratio().point()))
                .isEqualTo(Result.OPEN);
        assertThat(judged(run, "nothing p50 ratio < 2")).isEqualTo(Result.OPEN);

        String xml = JUnitXml.of(
                run,
                Stream.of("p50 ratio < 6", "checkout p50 ratio < 1.5")
                        .map(Assertion::parse)
                        .toList());
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(xml).contains("name=\"checkout p50 ratio &lt; 1.5\"").contains("type=\"REFUTED\"");

        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.PARITY, "planted"))));
        assertThat(judged(Analysis.analyse(folder), "p50 ratio < 6")).isEqualTo(Result.OPEN);
    }

    private static Result judged(RunResult run, String text) {
        return Assertion.parse(text).judge(run).result();
    }
}
