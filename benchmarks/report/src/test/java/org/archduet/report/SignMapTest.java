package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimOutcome.Answer;
import org.archduet.result.claim.ClaimOutcome.AtLevel;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.ClaimSource.Read;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.vocabulary.Better;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The sign map as it is sealed, and where it says that a sign flips. */
class SignMapTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/sign-map.svg");

    @Test
    void isAsSealed() throws Exception {
        String map = SignMap.of(Map.of(
                "c01", outcome(Answer.SUPPORTED, Better.LOWER, List.of(2.65), level("", 3.9, 3.1, 5.0)),
                "c02", outcome(Answer.REFUTED, Better.HIGHER, List.of(0.94), level("", 1.3, 1.2, 1.4)),
                "c03",
                        outcome(
                                Answer.CANNOT_TELL,
                                Better.LOWER,
                                List.of(1.0086, 0.9422),
                                level("0.2", 1.2, 1.1, 1.3),
                                level("0.8", 0.9, 0.8, 1.1)),
                "c04", outcome(Answer.CANNOT_TELL, Better.LOWER, List.of())));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, map);
        }
        assertThat(map).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void saysWhereASignFlips() {
        assertThat(flips(List.of(0.94), level("", 1.3, 1.2, 1.4))).isEqualTo("sign flips: published against measured");
        assertThat(flips(List.of(1.06), level("", 1.3, 1.2, 1.4))).isEmpty();
        assertThat(flips(List.of(0.94), level("", 1.1, 0.9, 1.4))).isEmpty();
        assertThat(flips(List.of(0.94, 1.4), level("", 1.1, 0.9, 1.4)))
                .isEqualTo("sign flips between published figures");
        assertThat(flips(List.of(), level("0.2", 1.3, 1.2, 1.4), level("0.8", 0.8, 0.7, 0.9)))
                .isEqualTo("sign flips between levels");
    }

    /** More throughput is better: a ratio of 0.2 stands on the side of "worse", at 5. */
    @Test
    void metricsOfWhichMoreIsBetterAreTurned() {
        String map = SignMap.of(
                Map.of("c01", outcome(Answer.SUPPORTED, Better.HIGHER, List.of(0.5), level("", 0.2, 0.1, 0.4))));
        assertThat(map).contains("published 2.00 × worse").contains("measured 5.00 × worse (2.50 to 10.0)");
    }

    /** An INVALID run, for example. */
    @Test
    void publishedRatiosAreTurnedWithoutAFigure() {
        String map = SignMap.of(Map.of("c06", outcome(Answer.CANNOT_TELL, Better.HIGHER, List.of(0.4))));
        assertThat(map).contains("published 2.50 × worse");
    }

    @Test
    void needsNoPageAndTextStaysText() throws Exception {
        ClaimOutcome attack = outcome(
                "<script>alert('x')</script>", Answer.SUPPORTED, Better.LOWER, List.of(2.0), level("<b>", 2, 1.5, 3));
        String map = SignMap.of(Map.of("c<01>", attack));
        assertThat(map).doesNotContain("<script").doesNotContain("<b>").contains("<style>", "class=\"paper\"");
        Document parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(map)));
        assertThat(parsed.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(parsed.getElementsByTagName("desc").item(0).getTextContent())
                .contains("c<01>", "<script>", "known only from summaries by others");
    }

    @Test
    void withoutOutcomesItSaysSo() {
        assertThat(SignMap.of(Map.of())).contains("No claim has been run.");
    }

    private static String flips(List<Double> published, AtLevel... levels) {
        String map = SignMap.of(Map.of("c01", outcome(Answer.SUPPORTED, Better.LOWER, published, levels)));
        int at = map.indexOf("sign flips");
        return at < 0 ? "" : map.substring(at, map.indexOf('.', at));
    }

    private static AtLevel level(String label, double point, double low, double high) {
        return new AtLevel(label, new Ratio(point, low, high, 0.95, "planted"));
    }

    private static ClaimOutcome outcome(Answer answer, Better better, List<Double> published, AtLevel... levels) {
        return outcome("Doe", answer, better, published, levels);
    }

    private static ClaimOutcome outcome(
            String author, Answer answer, Better better, List<Double> published, AtLevel... levels) {
        return new ClaimOutcome(
                new Claim(
                        "Slower",
                        new ClaimSource(author, 2024, "Venue", Read.SUMMARY, "some", published),
                        "standard",
                        List.of(better == Better.LOWER ? "p50 ratio > 1" : "peakThroughput ratio < 1"),
                        List.of(better == Better.LOWER ? "p50 ratio < 1" : "peakThroughput ratio > 1")),
                "ab".repeat(32),
                answer,
                "planted",
                List.of(new JudgedAssertion("p50 ratio > 1", Judgement.HOLDS, "planted")),
                List.of(new JudgedAssertion("p50 ratio < 1", Judgement.REFUTED, "planted")),
                null,
                levels.length == 0
                        ? null
                        : new ClaimOutcome.Figure(
                                better == Better.LOWER ? "median response time" : "peak throughput",
                                better,
                                List.of(levels)));
    }
}
