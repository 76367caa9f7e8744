package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.CpuProfileEvidence;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.profile.ProfiledProcess;
import org.archduet.result.vocabulary.OperationName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section about what the CPU does, from stacks that were made by hand. */
class CpuProfileReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final String WEB = "java/lang/Thread.run_[j];org/apache/coyote/http11/Http11Processor.service_[j]";

    private static final String SERVER = WEB + ";java/nio/HeapByteBuffer.put_[i] 300\n";

    private static final String SQL = WEB + ";a/Store.find_[j];org/postgresql/Driver.ask_[j];java/net/Socket.read_[j]";

    @TempDir
    private Path root;

    private RunFolder folder;

    @BeforeEach
    void profiled() throws Exception {
        folder = SyntheticRun.of(3, 42).write(new RunFolder(root.resolve("run")));
    }

    @Test
    void theSectionIsAsSealed() throws Exception {
        stacks(
                "profiles/whole/shop.collapsed",
                SERVER + SQL + " 150\n" + SQL + ";send;tcp_sendmsg_[k] 50\n" + WEB + ";a/rules/Price.of_[j] 500\n");
        stacks("profiles/split/front.collapsed", SERVER + WEB + ";org/apache/hc/Client.execute_[j] 100\n");
        folder.evidence(CpuProfileEvidence.TAKEN)
                .write(List.of(
                        taken("whole", "shop", 1_000_000.0, ""),
                        taken("split", "front", 4_000_000.0, ""),
                        taken("split", "back", null, "it is not a <JVM>")));
        Analysis.write(folder);
        Report.write(folder);

        String html = Files.readString(folder.reportHtml());
        int from = html.indexOf("<section id=\"cpu-profile\">");
        assertThat(from).isPositive();
        String section = html.substring(from, html.indexOf("</section>", from) + "</section>".length());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN.resolve("cpu-profile.html"), section);
        }
        assertThat(section).isEqualTo(Files.readString(GOLDEN.resolve("cpu-profile.html")));
        assertThat(section)
                .contains("What the CPU does", "<a href=\"profiles/whole/shop.html\">whole shop</a>")
                .contains("it is not a &lt;JVM&gt;")
                .doesNotContain("split back</a>");
    }

    @Test
    void whatWasNotSeenIsSaid() throws Exception {
        stacks("profiles/whole/shop.collapsed", SERVER);
        folder.evidence(CpuProfileEvidence.TAKEN)
                .write(List.of(
                        taken("whole", "shop", 1_000_000.0, ""),
                        taken("split", "front", null, "attaching is disabled")));

        assertThat(PartialRuns.said(folder))
                .contains("front of split was not profiled, and the sums lack it: attaching is disabled.")
                .contains("no frames of the kernel")
                .contains(
                        "The fewest samples of a process are 300: with so many, a share of 20 % stands for 15 % to 25 %");
    }

    @Test
    void aRunWithoutProfilesHasNoSection() {
        assertThat(PartialRuns.said(folder)).doesNotContain("cpu-profile", "What the CPU does");
    }

    private void stacks(String name, String text) throws Exception {
        Path file = folder.root().resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static ProfiledProcess taken(String system, String process, @Nullable Double cpu, String note) {
        String file = note.isEmpty() ? "profiles/" + system + "/" + process : "";
        return new ProfiledProcess(
                system,
                process,
                OperationName.MIX,
                150,
                20,
                note.isEmpty() ? "cpu" : "",
                cpu,
                note.isEmpty() ? file + ".collapsed" : "",
                note.isEmpty() ? file + ".html" : "",
                note);
    }
}
