package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C and the width of the window, on a terminal as a user has it. */
class TerminalTest {

    @TempDir
    Path home;

    private Path experiment = Path.of("");
    private Path results = Path.of("");

    @BeforeEach
    void anExperiment() throws IOException {
        experiment = PlannedExperiment.write(home);
        results = home.resolve("run");
    }

    @Test
    void theRowFollowsTheWindowAndCtrlCEndsTheWork() throws Exception {
        try (Pty pty = Pty.start(40, Pty.java(ResizedWork.class, List.of(), "40", "80", "200"))) {
            pty.await("seen 200");
            pty.ctrlC();
            assertThat(pty.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
            assertThat(pty.output())
                    .contains("\r" + ResizedWork.ROW.in(40).substring(0, 36) + "...\u001b[J\r")
                    .contains("\r" + ResizedWork.ROW.in(80) + "\u001b[J\r")
                    .contains("\r" + ResizedWork.ROW.in(200) + "\u001b[J\r")
                    .contains("archduet: interrupted; nothing was kept");
        }
    }

    @Test
    void anInterruptedRunSaysWhatIsKeptAndHowToResumeIt() throws Exception {
        try (Pty pty = Pty.start(80, run("--profile", "smoke", "--out", results.toString(), experiment.toString()))) {
            pty.await("calibrate the driver");
            interrupted(pty, 0);
        }
    }

    @Test
    @Tag("full")
    void aRunIsResumedAfterCtrlC() throws Exception {
        try (Pty pty = Pty.start(40, run("--profile", "smoke", "--out", results.toString(), experiment.toString()))) {
            pty.await("results go to");
            while (pty.isAlive() && new RunFolder(results).readStarts().isEmpty()) {
                Thread.sleep(50);
            }
            interrupted(pty, 1);
        }
        try (Pty pty = Pty.start(80, run("--resume", results.toString()))) {
            assertThat(pty.exitCode()).isIn(ExitCodes.VALID, ExitCodes.NOT_VALID);
            assertThat(pty.output()).contains("report: " + new RunFolder(results).reportHtml());
            assertThat(ending()).isEqualTo("COMPLETED");
        }
    }

    private void interrupted(Pty pty, int finished) throws Exception {
        List<ProcessHandle> processes = pty.processes();
        pty.ctrlC();
        assertThat(pty.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(pty.output())
                .contains(
                        "interrupted; finished blocks kept: " + finished + ", in " + results,
                        "resume the run:  ./archduet run --resume " + results)
                .doesNotContain("Exception");
        assertThat(ending()).isEqualTo("INTERRUPTED");
        for (ProcessHandle process : processes) {
            process.onExit().get(15, TimeUnit.SECONDS);
        }
    }

    private String ending() {
        return String.valueOf(new RunFolder(results).manifest().read().fields().get("ending"));
    }

    private String run(String... options) {
        String[] words = new String[options.length + 1];
        words[0] = "run";
        System.arraycopy(options, 0, words, 1, options.length);
        return Pty.java(Main.class, List.of("-Darchduet.home=" + home), words);
    }
}
