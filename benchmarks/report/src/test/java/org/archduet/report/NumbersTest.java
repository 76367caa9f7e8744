package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.report.text.Figures;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every number in a report is one of its result.json, or one of the few limits that its sentences name. */
class NumbersTest {

    private static final Pattern SECTION = Pattern.compile("<section id=\"([\\w-]+)\".*?</section>", Pattern.DOTALL);

    /** Limits of the program, which its sentences name; the section on method consists of them. */
    private static final Set<String> LIMITS = Set.of("99", "100", "12\u00a0s", "80\u00a0%", "90", "2\u00a0%");

    /** Parts of starts that a section shows one by one; all others show means over starts or whole windows. */
    private static final Map<String, Predicate<String>> PARTS =
            Map.of("starts", path -> true, "over-time", path -> path.contains("/series/"));

    private static final Predicate<String> WINDOWS = path -> !path.startsWith("slices") && !path.contains("/series/");

    @TempDir
    Path root;

    private String page = "";
    private JsonNode result = Json.MAPPER.createObjectNode();

    @BeforeEach
    void renderARun() throws Exception {
        RunFolder folder = SyntheticRun.of(3, 42).write(new RunFolder(root));
        render(folder);
    }

    private void render(RunFolder folder) throws Exception {
        Analysis.write(folder);
        read(folder);
    }

    private void read(RunFolder folder) throws Exception {
        Report.write(folder);
        page = Files.readString(folder.reportHtml());
        result = Json.MAPPER.readTree(Files.readString(folder.result().path()));
    }

    /** No figure of a single start or slice stands there, so only means over starts are sources. */
    @Test
    void theFirstScreenShowsFiguresOfTheResult() {
        String first = first();
        assertThat(ShownNumbers.in(first)).hasSizeGreaterThan(40);
        assertThat(ShownNumbers.unknown(first, firstSources()))
                .as("numbers without a source")
                .isEmpty();
    }

    @Test
    void aPlantedNumberIsFound() {
        String planted = first().replace("4.80\u00a0ms", "987\u00a0ms").replace("2.6–3.4", "2.6–8.93");
        assertThat(ShownNumbers.unknown(planted, firstSources())).containsExactlyInAnyOrder("987\u00a0ms", "8.93");
    }

    /** One of two statements, so that its interval has a confidence of its own. */
    @Test
    void theAnswerToAClaimShowsFiguresOfTheResult() throws Exception {
        RunFolder folder = new RunFolder(root);
        Claim claim = new Claim(
                "Faster",
                new ClaimSource("Doe", 2024, "Venue", ClaimSource.Read.FULL, null, List.of(0.5)),
                "standard",
                List.of("p50 ratio < 1"),
                List.of("p50 ratio > 1", "cpuPerRequest ratio > 1"));
        folder.plan().write(folder.plan().read().testing(new FixedClaim(Sha256.of(claim.canonicalText()), claim)));
        render(folder);
        assertThat(first()).contains("Refuted here", "(97.5\u00a0% interval ");
        assertThat(ShownNumbers.unknown(first(), firstSources())).isEmpty();
        theSectionsShowFiguresOfTheResult();
    }

    @Test
    void theSectionsShowFiguresOfTheResult() {
        Set<String> sources = sources(WINDOWS);
        Matcher section = SECTION.matcher(page.substring(page.indexOf("<nav")));
        int numbers = 0;
        while (section.find()) {
            String id = section.group(1);
            if (!id.equals("method")) {
                Set<String> own = PARTS.containsKey(id) ? new HashSet<>(sources(PARTS.get(id))) : sources;
                numbers += ShownNumbers.in(section.group()).size();
                assertThat(ShownNumbers.unknown(section.group(), own))
                        .as("numbers without a source in %s", id)
                        .isEmpty();
            }
        }
        assertThat(numbers).isGreaterThan(400);
    }

    @Test
    void theStepsOfAChainAreThoseOfTheResult() throws Exception {
        read(SyntheticChain.write(new RunFolder(root.resolve("chain"))));
        assertThat(first()).contains("steps-in-brief");
        assertThat(ShownNumbers.unknown(first(), firstSources())).isEmpty();
        theSectionsShowFiguresOfTheResult();
        assertThat(ShownNumbers.unknown(first().replace("0.34\u00a0ms", "0.00034\u00a0ms"), firstSources()))
                .containsExactly("0.00034\u00a0ms");
    }

    private String first() {
        return page.substring(page.indexOf("<main>"), page.indexOf("<nav"));
    }

    private Set<String> firstSources() {
        return sources(path -> false);
    }

    private Set<String> sources(Predicate<String> single) {
        Set<String> sources = new HashSet<>(NumberSources.of(result, single));
        sources.addAll(LIMITS);
        sources.addAll(shares());
        sources.add(measuredShare());
        return sources;
    }

    /** How much of the blocks' time was measured. */
    private String measuredShare() {
        Map<Integer, Double> walls = new TreeMap<>();
        double measured = 0;
        for (JsonNode start : result.get("starts")) {
            walls.merge(start.get("block").asInt(), start.get("wallSeconds").asDouble(), Math::max);
            for (JsonNode slice : start.get("slices")) {
                measured += slice.at("/window/durationSeconds")
                        .asDouble(slice.path("durationSeconds").asDouble(0));
            }
        }
        return Figures.percent(measured
                / walls.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** The share of each operation in the mix, as scheduled in all starts. */
    private List<String> shares() {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode start : result.get("starts")) {
            start.at("/windows/0/operations")
                    .forEach(operation -> counts.merge(
                            operation.get("operation").asString(),
                            operation.get("scheduled").asLong(),
                            Long::sum));
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.values().stream()
                .map(count -> Figures.percent((double) count / all))
                .toList();
    }
}
