package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code verify} on two tiny shops, each a real process. */
class VerifyCommandTest {

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path experiment = Path.of("");

    @BeforeEach
    void anExperiment() throws IOException {
        experiment = PlannedExperiment.write(home);
    }

    @Test
    void whatWasProvenIsSaidBySystemAndNothingIsLeft() throws Exception {
        assertThat(verify()).isEqualTo(ExitCodes.VALID);

        assertThat(out.toString())
                .contains(
                        "VERIFIED  one, other",
                        "one: 1 process (shop)",
                        "  operations   20 replayed, answered as expected and like the other systems: 20 × 200",
                        "  calls        as described, by operation: item 0",
                        "  sessions     no database",
                        "  invariants   1 audited after the replay, all kept");
        assertThat(err.toString())
                .contains("preflight: 2 requests to one and other", "replay 20 operations")
                .doesNotContain("calibrate");
        try (Stream<Path> left = Files.list(home.resolve("target/verify"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anOutputFolderKeepsTranscriptsAndLogs() {
        Path kept = home.resolve("kept");
        assertThat(verify("--out", kept.toString(), "--seed", "5")).isEqualTo(ExitCodes.VALID);

        assertThat(kept.resolve("parity/other.jsonl")).exists();
        assertThat(kept.resolve("parity.json")).exists();
        assertThat(out.toString()).contains("logs and transcripts: " + kept);
        assertThat(verify("--out", kept.toString())).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("is not empty");
    }

    @Test
    void aSystemThatAnswersWronglyIsNotVerifiedAndItsLogsAreFound() throws Exception {
        planted("not-found");
        assertThat(verify()).isEqualTo(ExitCodes.NOT_VALID);

        assertThat(err.toString())
                .contains(
                        "INVALID PARITY: preflight: other did not answer operation item",
                        "expected: status 200",
                        "  one: 200 ",
                        "  other: 404 ",
                        "NOT VERIFIED; logs and transcripts are in " + home.resolve("target/verify"));
        assertThat(logFolder()).isDirectoryContaining("glob:**.preflight.jsonl");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void differentAnswersAreNotVerified() throws Exception {
        planted("missing-field");
        assertThat(verify()).isEqualTo(ExitCodes.NOT_VALID);

        assertThat(err.toString()).contains("at /name", "  other: absent");
        assertThat(logFolder().resolve("logs/other/shop.log")).exists();
    }

    @Test
    void ctrlCEndsItAndNothingKeepsRunning() throws Exception {
        try (Pty pty = Pty.start(
                80, Pty.java(Main.class, List.of("-Darchduet.home=" + home), "verify", experiment.toString()))) {
            pty.await("launch one and other");
            List<ProcessHandle> processes = pty.processes();
            pty.ctrlC();
            assertThat(pty.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
            assertThat(pty.output())
                    .contains("interrupted; logs and transcripts are in")
                    .doesNotContain("Exception");
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void anUnknownExperimentIsBadUsage() throws IOException {
        Files.createDirectories(home.resolve("benchmarks/experiments"));
        experiment = Path.of("nosuch");
        assertThat(verify()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("nosuch");
        assertThat(home.resolve("target/verify")).isEmptyDirectory();
    }

    /** The second system becomes another one, with a fault. */
    private void planted(String fault) throws IOException {
        Path other = Files.createDirectories(home.resolve("faulty")).resolve("architecture.yaml");
        Files.writeString(
                other,
                Files.readString(home.resolve("alone/architecture.yaml"))
                        .replace("name: alone", "name: faulty")
                        .replace("FAULT: none", "FAULT: " + fault));
        Files.writeString(
                experiment,
                Files.readString(experiment).replace("other, architecture: alone", "other, architecture: faulty"));
    }

    private Path logFolder() {
        var named = Pattern.compile("logs and transcripts are in (.*)").matcher(err.toString());
        assertThat(named.find()).isTrue();
        return Path.of(named.group(1));
    }

    private int verify(String... options) {
        String[] words = Stream.concat(Stream.of("verify", experiment.toString()), Stream.of(options))
                .toArray(String[]::new);
        CommandLine line = Main.commandLine(home, words);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }
}
