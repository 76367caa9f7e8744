package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user types and is told before anything starts, over the repository itself. */
class CommandLineTest extends Typed {

    @Test
    void listsExperimentsProfilesAndSystems() {
        assertThat(archduet("list")).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("split", "aa", "ladder", "smoke", "quick", "monolith", "microservices");
        assertThat(out.toString()).containsPattern("smoke \\d+ s, quick \\d+ min.*publish at most \\d+ h \\d+ min");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "quick", "standard", "publish"})
    void plansEveryProfile(String profile) {
        assertThat(archduet("plan", "--profile", profile)).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("block 1", "monolith", "microservices", "duration");
    }

    @Test
    void theSamePlanForTheSameSeed() {
        archduet("plan", "--seed", "7");
        String first = out.toString();
        out.getBuffer().setLength(0);
        archduet("plan", "--seed", "7");
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void anUnknownOptionIsBadUsageAndNamesTheNearest() {
        assertThat(archduet("run", "--profil", "smoke")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("--profil").contains("--profile");
    }

    @Test
    void anUnknownProfileIsBadUsageAndNamesTheProfiles() {
        assertThat(archduet(
                        "run", "--profile", "slow", "--out", folder.resolve("r").toString()))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("slow").contains("quick");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void anUnknownExperimentIsBadUsageAndNamesTheExperiments() {
        assertThat(archduet("run", "nosuch")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("nosuch").contains("split");
        assertThat(HOME.resolve("results")).isDirectoryNotContaining("glob:**-nosuch*");
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsTakenLiterally() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "--users 3");
        assertThat(archduet("load", "http://127.0.0.1:1/", "--rate", "10", "--expect-text", "@" + words, "--out", "/"))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("/ is not empty");
        assertThat(archduet("plan", "@" + words)).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("@" + words);
    }

    @Test
    void aPasswordIsNotPrintedWhateverIsWrong() {
        for (String url : List.of("http://u:se cret@h/", "http://u:sec@ret@h:0/", "http://:secret@h/a|b")) {
            assertThat(archduet("load", url, "--rate", "10")).isEqualTo(ExitCodes.BAD_USAGE);
        }
        assertThat(err.toString()).doesNotContain("secret", "se cret", "sec@ret", "ret@h");
    }

    @Test
    void whatTheTerminalsEncodingCouldNotCarryIsRefused() {
        assertThat(archduet("load", "http://127.0.0.1:1/", "--rate", "10", "-H", "X-City: Z\uFFFD\uFFFDrich"))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("argument 6", "LC_ALL=C.UTF-8").doesNotContain("\tat ");
    }

    @Test
    void aFolderWithResultsIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("result.json"), "{}");
        assertThat(archduet("run", "--profile", "smoke", "--out", folder.toString()))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains(folder.toString()).contains("new or empty");
    }

    @Test
    void aFolderWithoutAPlanCannotBeResumed() {
        assertThat(archduet("run", "--resume", folder.toString())).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("cannot resume " + folder, "holds no plan");
    }

    @Test
    void whatIsResumedSaysItselfWhatItIs() {
        assertThat(archduet("run", "split", "--resume", folder.toString())).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(archduet("run", "--resume", folder.toString(), "--seed", "3"))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("--resume takes experiment, profile, seed");
    }

    @Test
    void twoRunsWithNothingToCompareAreNoSuccess() {
        String one = written(SyntheticRun.of(1, 1), "one");
        String two = written(SyntheticRun.of(1, 2), "two");
        assertThat(archduet("compare", one, two)).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(out.toString())
                .contains("These runs cannot be compared:", "too few valid starts", "a profile of more blocks")
                .doesNotContain("No difference was found");
    }

    @Test
    void aThresholdDecidesTheExitCode() {
        String one = written(SyntheticRun.of(6, 1), "one");
        String slower = written(
                SyntheticRun.of(6, 2)
                        .with(List.of(SyntheticSystem.SPLIT.named("whole", "Whole"), SyntheticSystem.SPLIT)),
                "slower");
        assertThat(archduet("compare", one, slower)).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("A difference was found.").doesNotContain("--fail-over");
        assertThat(archduet("compare", one, slower, "--fail-over", "0.5")).isEqualTo(ExitCodes.NOT_VALID);
        assertThat(out.toString()).contains("--fail-over failed: worse by more than 50 %");
        assertThat(archduet("compare", slower, one, "--fail-over", "0.5")).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("--fail-over passed: no metric got worse by more than 50 %");
    }

    private String written(SyntheticRun run, String name) {
        Path results = folder.resolve(name);
        run.write(new RunFolder(results));
        return results.toString();
    }

    @Test
    void aWrongDatabaseAddressIsBadUsageAndShowsTheForm() {
        assertThat(archduet("run", "--database-url", "localhost:5432")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("jdbc:postgresql://HOST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --driver-via ssh=>--listen",
                "run --listen 127.0.0.1=>--driver-via",
                "run --driver-via ssh --listen 192.0.2.1=>192.0.2.1 is not an address of this machine",
                "up monolith --port 99999=>99999",
                "up monolith --knob typo=1=>paymentServiceMillis",
                "up nosuch=>there is no system or folder 'nosuch' - known are: ",
                "up monolit=>did you mean 'monolith'?",
                "up monolith --knob paymentServiceMilis=1=>did you mean 'paymentServiceMillis'?",
                "up monolith --knob paymentServiceMillis=2001=>must be a whole number from 0 to 2000, not '2001'",
                "up monolith --knob paymentServiceMillis=5ms=>must be a whole number from 0 to 2000, not '5ms'",
                "up microservices --knob sagaCrashAt=before:RESERV=>did you mean 'before:RESERVE'?",
                "up noop --knob serviceMicros=-1=>must be a whole number from 0 to 2000000, not '-1'",
                "run spilt=>did you mean 'split'?",
                "plan aaa=>did you mean 'aa'?",
                "run --profile smok=>there is no profile 'smok' - did you mean 'smoke'?",
                "plann=>Did you mean: archduet plan",
                "run ladder --seed 2=>--seed does not apply to run ladder",
                "run ladder --profile smok=>did you mean 'smoke'?",
                "report nosuch=>nosuch",
                "report nosuch --prices nosuch=>nosuch",
                "report nosuch --predict nosuch=>nosuch",
                "compare nosuch nosuch=>nosuch",
                "compare nosuch nosuch --fail-over NaN=>--fail-over must be a finite number of 0 or more",
                "compare nosuch nosuch --fail-over Infinity=>--fail-over must be a finite number of 0 or more",
                "compare nosuch nosuch --fail-over -0.1=>--fail-over must be a finite number of 0 or more",
                "compare nosuch nosuch --fail-over a=>--fail-over"
            })
    void badInputIsBadUsageAndNamed(String lineAndWord) {
        String[] parts = lineAndWord.split("=>");
        assertThat(archduet(parts[0].split(" "))).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains(parts[1]).doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidBeforeAnythingIsMeasured() {
        Path results = folder.resolve("r");
        assertThat(archduet(
                        "run",
                        "--profile",
                        "smoke",
                        "--out",
                        results.toString(),
                        "--database-url",
                        "jdbc:postgresql://127.0.0.1:1/postgres?user=u&password=p"))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("127.0.0.1:1");
        assertThat(results).doesNotExist();
    }

    @Test
    void passwordsAreNotKept() {
        CommandSurroundings surroundings = CommandSurroundings.of(
                HOME, "run", "--database-url=jdbc:postgresql://h:1/d?user=u&password=secret", "//u:secret@h/d");
        assertThat(surroundings.arguments())
                .containsExactly("run", "--database-url=jdbc:postgresql://h:1/d?user=u&password=***", "//u:***@h/d");
    }
}
