package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.report.run.Run;
import org.archduet.report.text.Disagreement;
import org.archduet.report.text.Sentences;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.ClaimSource.Read;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Decision;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What page, summary and terminal say of a claim, and of metrics that disagree. */
class ClaimReportTest {

    private static final String ATTACK = "<script>alert('x')</script>";

    @TempDir
    Path root;

    @Test
    void theClaimStandsEverywhereWithItsSourceAndHowMuchOfItWasRead() throws Exception {
        RunFolder folder = tested(List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5"));
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        String html = Files.readString(folder.reportHtml());
        String section = html.substring(html.indexOf("<section id=\"claim\""));
        assertThat(section)
                .contains("The claim is supported here", "read only in its abstract", "published: twice")
                .contains("Doe &lt;script&gt;alert")
                .contains(Sha256.of(claim(List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5"))
                        .canonicalText()))
                .contains("meant to be decided with the profile standard");
        assertThat(html).doesNotContain(ATTACK);
        String summary = Files.readString(folder.summary());
        assertThat(summary)
                .contains("**The claim is supported here.** Slower\\_ in words. Source: Doe &lt;script", "Reason: ")
                .doesNotContain(ATTACK);
        assertThat(String.join("\n", TerminalSummary.lines(result, TerminalStyle.PLAIN)))
                .contains("The claim is supported here: what it expects is true")
                .contains("Median response time, split over whole: " + point(result))
                .contains("Source: Doe");
        assertThat(summary).contains("Median response time, split over whole: " + point(result));
    }

    @Test
    void theFirstScreenBeginsWithTheAnswerToTheClaimAndTheRatioThatDecides() throws Exception {
        RunFolder folder = tested(List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5"));
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        assertThat(header(folder))
                .containsSubsequence(
                        "<h1>Supported here: “Slower_ in words”</h1>",
                        "Median response time, split over whole: " + point(result) + " (95 % interval ",
                        ". Expected: p50 ratio > 1.5.</p>",
                        "On one CPU, the split answered in ");
    }

    @Test
    void severalClaimsAreNamedByTheirFilesEverywhere() throws Exception {
        RunFolder folder = tested(List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5"));
        Claim refuted = claim(List.of("cpuPerRequest ratio < 1"), List.of("cpuPerRequest ratio > 1"));
        Claim open = claim(List.of("p99 ratio > 99"), List.of("p99 ratio < 0.01"));
        folder.plan()
                .write(folder.plan()
                        .read()
                        .alsoTesting(
                                List.of(new NamedClaim("c09", fixed(refuted)), new NamedClaim("c10", fixed(open)))));
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        assertThat(header(folder))
                .containsSubsequence(
                        "<h1>Three claims: synthetic is supported, c09 is refuted, c10 is undecided.</h1>",
                        "synthetic: Supported here: “Slower_ in words” Median response time: × ",
                        "c09: Refuted here: “Slower_ in words” CPU time per request: × ",
                        "c10: Can't tell: “Slower_ in words” ",
                        "99th percentile of response time: × ",
                        "On one CPU, the split answered in ");
        String html = page(folder);
        assertThat(html.substring(html.indexOf("<section id=\"claim\"")))
                .containsSubsequence(
                        "<h2>The claims</h2>", "synthetic: The claim is supported here", "c09: The claim is")
                .contains(
                        "c09: The statements that decide", "c10: " + fixed(open).sha256());
        assertThat(Files.readString(folder.summary()))
                .contains("**synthetic: The claim is supported here.**", "**c09: The claim is refuted here.**")
                .contains("Refuted by: cpuPerRequest ratio &gt; 1.", "Expected, but not shown: p99 ratio &gt; 99.")
                .contains("**c10: This run can't tell whether the claim is true.**");
        assertThat(TerminalSummary.lines(result, TerminalStyle.PLAIN))
                .anyMatch(line -> line.startsWith("  synthetic: The claim is supported here: "))
                .anyMatch(line -> line.startsWith("  c09: The claim is refuted here: "))
                .anyMatch(line -> line.startsWith("  c10: This run can't tell whether the claim is true: "));
    }

    @Test
    void anInvalidRunShowsTheClaimWithoutAFigure() throws Exception {
        RunFolder folder = tested(List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5"));
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.PARITY, "planted"))));
        Analysis.write(folder);
        Report.write(folder);
        String html = Files.readString(folder.reportHtml());
        assertThat(html)
                .contains("tell whether the claim is true: the run is INVALID")
                .contains("<h1>Nothing is concluded: the run is INVALID.</h1>")
                .doesNotContain("this run</th>", "class=\"below\"");
    }

    @Test
    void aRunWithoutAClaimHasNoSuchSection() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 7).write(new RunFolder(root));
        Analysis.write(folder);
        Report.write(folder);
        assertThat(Files.readString(folder.reportHtml())).doesNotContain("id=\"claim\"");
    }

    @Test
    void metricsThatDisagreeAreNamedFirst() {
        RunFolder folder = SyntheticRun.of(4, 9).write(new RunFolder(root));
        RunResult run = Analysis.write(folder);
        assertThat(Disagreement.of(run)).isEmpty();
        RunResult disagreeing = with(run, MetricId.RESPONSE_TIME_MEAN, Verdict.CANDIDATE_BETTER);
        String notice = Disagreement.of(disagreeing).orElseThrow();
        assertThat(notice)
                .startsWith("The metrics disagree about who is ahead: split in mean response time (× ")
                .contains("; whole in median response time (× ", " and peak throughput (× ")
                .endsWith("Ratios are split over whole. The answer depends on the metric, so quote both.");
        assertThat(TerminalSummary.lines(disagreeing, TerminalStyle.PLAIN).get(1))
                .contains(notice);
        assertThat(Summary.of(disagreeing).lines().filter(line -> line.contains("disagree")))
                .singleElement()
                .asString()
                .startsWith("**The metrics disagree");
        assertThat(Report.html(new Run(disagreeing, folder), List.of()).replaceAll("\\s+", " "))
                .containsSubsequence("<main>", "<p class=\"notice\">" + notice + "</p>", "<h1>");
        assertThat(PageMaker.cautions(disagreeing)).doesNotContain(notice);
        assertThat(Report.html(new Run(run, folder), List.of())).doesNotContain("class=\"notice\"");
        assertThat(Disagreement.of(with(run, MetricId.RESPONSE_TIME_MEAN, Verdict.INCONCLUSIVE)))
                .isEmpty();
    }

    private static String page(RunFolder folder) throws Exception {
        return Files.readString(folder.reportHtml())
                .replace('\u00a0', ' ')
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }

    private static String header(RunFolder folder) throws Exception {
        String page = page(folder);
        return page.substring(page.indexOf("<header>"), page.indexOf("</header>"));
    }

    /** The ratio that decides the run's own claim, as the report rounds it. */
    private static String point(RunResult result) {
        return Sentences.point(
                Objects.requireNonNull(Objects.requireNonNull(result.claim()).decidedBy())
                        .ratio());
    }

    private static RunResult with(RunResult run, MetricId metric, Verdict verdict) {
        List<Comparison> comparisons = run.comparisons().stream()
                .map(comparison -> comparison.metric() == metric
                        ? comparison.with(Decision.unadjusted(verdict, List.of(), ""))
                        : comparison)
                .toList();
        assertThat(comparisons).isNotEqualTo(run.comparisons());
        return new RunResult(
                run.schemaVersion(),
                run.experiment(),
                run.decision(),
                run.validity(),
                run.manifest(),
                run.systems(),
                run.parity(),
                run.calibration(),
                run.starts(),
                run.incomplete(),
                run.repeats(),
                run.looks(),
                run.capacity(),
                comparisons,
                run.loadAxis(),
                run.factors(),
                run.trends(),
                run.prices(),
                run.assertions(),
                run.claim(),
                run.alsoClaims(),
                run.microbenchmarks(),
                run.waterfall(),
                run.profiles(),
                run.prediction());
    }

    private RunFolder tested(List<String> expect, List<String> refutedIf) {
        RunFolder folder = SyntheticRun.of(4, 9).write(new RunFolder(root));
        Claim claim = claim(expect, refutedIf);
        folder.plan().write(folder.plan().read().testing(fixed(claim)));
        return folder;
    }

    private static FixedClaim fixed(Claim claim) {
        return new FixedClaim(Sha256.of(claim.canonicalText()), claim);
    }

    private static Claim claim(List<String> expect, List<String> refutedIf) {
        return new Claim(
                "Slower_ in words",
                new ClaimSource("Doe " + ATTACK, 2024, "Venue", Read.ABSTRACT, "twice", List.of(2.0)),
                "standard",
                expect,
                refutedIf);
    }
}
