package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.SchemaVersion1;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The first screen answers the question: what was found, of what, why, and how far it goes. */
class AnswerTest {

    private static final List<String> ORDER = List.of(
            "<span class=\"status\">",
            "class=\"question\"",
            "<h1>",
            "class=\"pictures\"",
            "class=\"mix\"",
            "<section id=\"verdict\"",
            "<section id=\"why\">",
            "<section id=\"believe\">",
            "<section id=\"limits\">",
            "<nav");

    @TempDir
    Path root;

    @Test
    void theAnswerStandsFirstAndTheEvidenceAfterIt() {
        String page = page(SyntheticRun.of(3, 42).write(new RunFolder(root)));
        assertThat(ORDER.stream().map(page::indexOf)).isSorted().allSatisfy(place -> assertThat(place)
                .isPositive());
        assertThat(first(page))
                .contains(
                        "<span class=\"fact\">profile synthetic</span>",
                        "<span class=\"fact\">3 blocks, each with fresh processes</span>",
                        "<span class=\"fact\">2026-01-01</span>",
                        "<h1>On one CPU, the split answered in 4.80 ms instead of 1.61 ms and peaked at a third of the throughput.</h1>")
                .doesNotContain("Pipeline check");
    }

    @Test
    void aFactorIsNeverBelowOneAndTheBetterFigureHasTheMark() {
        String verdict = part(page(SyntheticRun.of(3, 42).write(new RunFolder(root))), "<table class=\"verdicts\">");
        assertThat(verdict)
                .contains("3.0 × slower (2.6–3.4)", "2.6 × more (2.0–3.6)", "3.0 × less (2.6–3.5)")
                .contains("<td>✓ 1.61 ms</td> <td>4.80 ms</td>", "half were faster")
                .doesNotContain("× 0.", "0.33", "tone-");
        SyntheticSystem quick = SyntheticSystem.WHOLE.named("quick", "Quick");
        String turned = part(
                page(SyntheticRun.of(3, 42)
                        .with(List.of(SyntheticSystem.SPLIT, quick))
                        .write(new RunFolder(root.resolve("turned")))),
                "<table class=\"verdicts\">");
        assertThat(turned).contains(" × faster (", " × less (", " × more (", "</td> <td>✓ 1.");
    }

    @Test
    void smokeIsCalledAPipelineCheck() {
        RunFolder folder = SyntheticRun.of(2, 42).write(new RunFolder(root));
        PlanSummary plan = folder.plan().read();
        PartialRuns.edit(folder.plan().path(), tree -> ((ObjectNode) tree.get("experiment")).put("profile", "smoke"));
        assertThat(page(folder)).contains("<p class=\"pipeline\">Pipeline check, not a measurement");
        folder.plan().write(plan);
        assertThat(page(folder)).doesNotContain("class=\"pipeline\"");
        assertThat(new Experiment("a", "b", "quick", 1, "c", "d", "e").checksThePipelineOnly())
                .isFalse();
    }

    @Test
    void processesDatabasesAndCallsAreDrawnAsFarAsTheyAreKnown() {
        RunFolder folder = SyntheticRun.of(2, 42).write(new RunFolder(root));
        String pictures = part(page(folder), "<div class=\"pictures\">");
        assertThat(count(pictures, "class=\"box l0\"")).isEqualTo(1);
        assertThat(count(pictures, "class=\"box l1\"")).isEqualTo(6);
        assertThat(count(pictures, "class=\"drumbody\"")).isEqualTo(7);
        PartialRuns.withoutDatabase(folder);
        String without = part(page(folder), "<div class=\"pictures\">");
        assertThat(count(without, "class=\"box l1\"")).isEqualTo(6);
        assertThat(without).doesNotContain("drum");
    }

    @Test
    void callsOfTheOperationWithTheMostAreCounted() {
        RunFolder folder = SyntheticRun.of(2, 42).write(new RunFolder(root));
        PartialRuns.starts(folder, start -> {
            boolean split = start.get("system").asString().equals("split");
            start.putArray("calls").add(calls("browse", split ? 2 : 0)).add(calls("checkout", split ? 5.8 : 0));
        });
        assertThat(part(page(folder), "<div class=\"pictures\">"))
                .contains("one checkout: 5.8 remote calls", "one checkout: no remote call")
                .doesNotContain("one browse");
    }

    private static ObjectNode calls(String operation, double measured) {
        return Json.MAPPER
                .createObjectNode()
                .put("operation", operation)
                .put("measured", measured)
                .put("described", measured);
    }

    @Test
    void operationsStandInTheOrderOfTheirLoad() {
        String page = page(SyntheticRun.of(2, 42).write(new RunFolder(root)));
        String mix = part(page, "<p class=\"mix\">");
        List<String> named = Stream.of(
                        mix.replaceAll(".*?requests: |\\. .*", "").split(", "))
                .map(share -> share.replaceAll(" .*", ""))
                .toList();
        assertThat(named).hasSize(5);
        String operations = part(page, "<section id=\"operations\">");
        assertThat(named.stream().map(name -> operations.indexOf(">" + name + "<")))
                .isSorted()
                .allSatisfy(place -> assertThat(place).isPositive());
    }

    @Test
    void linesOfTrustBeginWithTheWorstAndKeepWhatWasChecked() {
        SyntheticSystem again = SyntheticSystem.WHOLE.named(SchemaVersion1.noiseFloorCopyOf("whole"), "Again");
        RunFolder folder = SyntheticRun.of(3, 42)
                .with(List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT, again))
                .write(new RunFolder(root));
        String believe = part(page(folder), "<section id=\"believe\">");
        assertThat(count(believe, "class=\"caution\"")).isEqualTo(2);
        assertThat(believe)
                .contains(
                        " And 1 more caution further down.",
                        "All systems gave the same answers to 600 replayed operations.")
                .doesNotContain("The load driver was on time");
        assertThat(believe.indexOf("class=\"caution\">Near saturation"))
                .isPositive()
                .isLessThan(believe.indexOf("class=\"checked\">Noise floor: a second copy of the whole"));
    }

    @Test
    void differencesAreCalledLargerThanTheFloorOnlyWhereEachHasOne() {
        RunFolder folder = SyntheticRun.of(3, 42).write(new RunFolder(root));
        Analysis.write(folder);
        floors(folder, comparison -> comparison.put("noiseFloor", 0.01));
        assertThat(believe(folder)).contains("All differences above are larger.");
        floors(folder, comparison -> {
            if (comparison.get("metric").asString().equals("responseTime.p99")) {
                comparison.putNull("noiseFloor");
            }
        });
        assertThat(believe(folder)).contains("Noise floor: a second copy").doesNotContain("All differences above");
    }

    private static void floors(RunFolder folder, Consumer<ObjectNode> change) {
        PartialRuns.edit(folder.result().path(), tree -> tree.get("comparisons").forEach(comparison -> {
            if (comparison.get("primary").asBoolean()) {
                change.accept((ObjectNode) comparison);
            }
        }));
    }

    private static String believe(RunFolder folder) {
        Report.write(folder);
        return part(read(folder), "<section id=\"believe\">");
    }

    @Test
    void powerFlagsAndManifestStandInTheAppendix() {
        String page = page(SyntheticRun.of(2, 42).write(new RunFolder(root)));
        int appendix = page.indexOf("<p class=\"appendix\">");
        assertThat(appendix).isPositive();
        for (String section : List.of("power", "comparisons", "budget", "environment", "method")) {
            assertThat(page.indexOf("<section id=\"" + section + "\">"))
                    .as(section)
                    .isGreaterThan(appendix);
        }
        assertThat(page.substring(0, page.indexOf("<nav"))).doesNotContain("detects", "-Xmx");
    }

    private static String page(RunFolder folder) {
        Analysis.write(folder);
        Report.write(folder);
        return read(folder);
    }

    private static String read(RunFolder folder) {
        UnaryOperator<String> plain =
                text -> text.replace('\u00a0', ' ').replace('\u202f', ' ').replaceAll("\\s+", " ");
        try {
            return plain.apply(Files.readString(folder.reportHtml()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(String page) {
        return page.substring(page.indexOf("<main>"), page.indexOf("<nav"));
    }

    /** From the beginning of an element to its end, without looking at what is nested. */
    private static String part(String page, String begin) {
        int at = page.indexOf(begin);
        assertThat(at).as(begin).isPositive();
        String tag = begin.replaceAll("<(\\w+).*", "$1");
        return page.substring(at, page.indexOf("</" + tag + ">", at));
    }

    private static int count(String text, String what) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }
}
