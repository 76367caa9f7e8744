package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.SchemaVersion1;
import org.archduet.result.folder.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report in a real browser: nothing is wider than the page, no label of a chart is cut, the first screen fits, and
 * print opens what is folded. Skipped where no Chromium is installed.
 */
class BrowserTest {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    /** The width of an A4 page without its margins, in CSS pixels. */
    private static final int PAPER = 718;

    @TempDir
    Path root;

    private Path page = Path.of("");

    @BeforeEach
    void render() throws IOException {
        assumeTrue(chromium().isPresent(), "Chromium is not installed: the report was not looked at in a browser");
        RunFolder folder = DescribedSplit.of(
                SyntheticRun.of(3, 42).atLoads(List.of(40.0, 80.0)).write(new RunFolder(root.resolve("run"))));
        Analysis.write(folder);
        Report.write(folder);
        page = folder.reportHtml();
    }

    @Test
    void nothingIsWiderThanTheScreenOrCut() throws Exception {
        assertThat(seen(DESKTOP, "screen")).startsWith("frame 1280;").contains("; cut none; tables none;");
        assertThat(seen(PHONE, "screen")).startsWith("frame 390;").contains("; cut none;");
    }

    @Test
    void theFirstScreenFits() throws Exception {
        String seen = seen(DESKTOP, "screen");
        assertThat(Double.parseDouble(seen.replaceAll(".*; first ([0-9.]+);.*", "$1")))
                .as(seen)
                .isBetween(400.0, 800.0);
    }

    /** Two cautions, the noise floor, and that all systems gave the same answers. */
    @Test
    void theFirstScreenFitsWithFourLinesOfTrust() throws Exception {
        SyntheticSystem again = SyntheticSystem.WHOLE.named(SchemaVersion1.noiseFloorCopyOf("whole"), "Again");
        RunFolder folder = DescribedSplit.of(SyntheticRun.of(3, 42)
                .with(List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT, again))
                .atLoads(List.of(40.0, 80.0))
                .write(new RunFolder(root.resolve("again"))));
        Analysis.write(folder);
        Report.write(folder);
        page = folder.reportHtml();
        String believe = Files.readString(page).replaceAll("(?s).*<section id=\"believe\">(.*?)</section>.*", "$1");
        assertThat(believe.split("<li", -1)).hasSize(5);
        theFirstScreenFits();
    }

    /** As long as those of this repository that one run decides. */
    @Test
    void theFirstScreenFitsWithTheAnswersToThreeClaims() throws Exception {
        RunFolder folder = new RunFolder(root.resolve("run"));
        Claim claim = new Claim(
                "Monolith and services are nearly equal, a few per cent apart under concurrent load and not apart under plain load",
                new ClaimSource("Doe", 2024, "Venue", ClaimSource.Read.FULL, null, List.of(0.94)),
                "standard",
                List.of("p50 ratio < 1.1"),
                List.of("p50 ratio > 1.1"));
        FixedClaim fixed = new FixedClaim(Sha256.of(claim.canonicalText()), claim);
        folder.plan()
                .write(folder.plan()
                        .read()
                        .testing(fixed)
                        .alsoTesting(List.of(new NamedClaim("c09", fixed), new NamedClaim("c10", fixed))));
        Analysis.write(folder);
        Report.write(folder);
        assertThat(Files.readString(page)).contains("<h1>Three claims: ");
        theFirstScreenFits();
        nothingIsWiderThanTheScreenOrCut();
    }

    @Test
    void theStepsOfAChainFitIntoTheFirstScreenAndAreNotCut() throws Exception {
        RunFolder folder = SyntheticChain.writeAll(new RunFolder(root.resolve("chain")));
        Report.write(folder);
        page = folder.reportHtml();
        assertThat(Files.readString(page)).contains("id=\"steps-in-brief-t\"", "<section id=\"waterfall\">");
        theFirstScreenFits();
        assertThat(seen(DESKTOP, "screen")).startsWith("frame 1280;").contains("; cut none; tables none;");
        assertThat(seen(PHONE, "screen")).startsWith("frame 390;").contains("; wide none; cut none;");
        assertThat(seen(PAPER, "print")).startsWith("frame 718;").contains("; cut none; tables none; folded none;");
    }

    @Test
    void onPaperTablesFitAndFoldsAreOpen() throws Exception {
        assertThat(seen(PAPER, "print")).startsWith("frame 718;").contains("; cut none; tables none; folded none;");
        assertThat(seen(PAPER, "screen")).doesNotContain("folded none;");
    }

    /** Each check can fail. */
    @Test
    void aWideElementACutLabelAndAWideTableAreSeen() throws Exception {
        String sound = Files.readString(page);
        Files.writeString(page, sound.replace("<footer>", "<footer><div style=\"width:1500px\">x</div>"));
        assertThat(seen(DESKTOP, "screen")).doesNotStartWith("frame 1280;");
        Files.writeString(page, sound.replaceFirst("<text x=\"[0-9.]+\"", "<text x=\"-200\""));
        assertThat(seen(DESKTOP, "screen")).doesNotContain("; cut none;");
        Files.writeString(
                page, sound.replace("<th scope=\"col\">adjusted p</th>", "<th>" + "wide".repeat(300) + "</th>"));
        assertThat(seen(DESKTOP, "screen")).doesNotContain("tables none;");
    }

    /** What a script in a frame of this width finds in a copy of the page. */
    private String seen(int width, String media) throws Exception {
        Path folder = Files.createTempDirectory(root, "seen");
        Path copy = folder.resolve("report.html");
        String script = Files.readString(Path.of("src/test/resources/look.js"));
        Files.writeString(
                copy,
                Files.readString(page)
                        .replace("</body>", "<script>const media = '" + media + "';\n" + script + "</script></body>"));
        Path frame = folder.resolve("frame.html");
        Files.writeString(
                frame,
                "<!doctype html><body style=\"margin:0\"><pre id=\"seen\"></pre><iframe src=\"report.html\" width=\""
                        + width
                        + "\" height=\"800\" style=\"border:0\"></iframe><script>addEventListener('message', event => "
                        + "document.getElementById('seen').textContent = event.data)</script></body>");
        Path dom = folder.resolve("dom.html");
        Process browser = new ProcessBuilder(
                        chromium().orElseThrow(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=1400,1000",
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        frame.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(browser.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            browser.destroyForcibly();
        }
        return Files.readString(dom).replaceAll("(?s).*<pre id=\"seen\">(.*?)</pre>.*", "$1");
    }

    private static Optional<String> chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
