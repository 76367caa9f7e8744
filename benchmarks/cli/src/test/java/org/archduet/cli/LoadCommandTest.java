package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code load} says before it sends anything. */
class LoadCommandTest extends Typed {

    @Test
    void loadNeedsExactlyOneKindOfArrivals() {
        assertThat(archduet("load", "http://127.0.0.1:1/", "--rate", "10", "--users", "2"))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("--rate").contains("--users");
    }

    @Test
    void aTraceIsTakenToItsEndAndAShorterDurationSaysWhatItLeavesOut() throws Exception {
        Path trace = Files.writeString(folder.resolve("times"), "0.5\n1.5\n2.5\n");
        String[] load = {"load", "http://127.0.0.1:1/", "--trace", trace.toString(), "--out", folder.toString()};

        assertThat(archduet(load)).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).doesNotContain("left out").contains("is not empty");

        assertThat(archduet(Stream.concat(Stream.of(load), Stream.of("--duration", "1.5"))
                        .toArray(String[]::new)))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("2 of the trace's 3 times", "--duration 1.500 s");

        assertThat(archduet(Stream.concat(Stream.of(load), Stream.of("--duration", "0.5"))
                        .toArray(String[]::new)))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("the trace has no earlier time");
    }

    @Test
    void aScheduleWithoutARequestIsRefusedBeforeAnythingStarts() {
        assertThat(archduet("load", "http://127.0.0.1:1/", "--rate", "0.001", "--duration", "1"))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString())
                .contains("no request is due within --duration 1.000 s: raise --rate or --duration")
                .doesNotContain("calibrating", "\tat ");
    }

    @Test
    void loadRefusesAFolderThatHoldsSomethingBeforeAnythingStarts() throws Exception {
        Path kept = Files.writeString(folder.resolve("load.json"), "an older run");
        assertThat(archduet("load", "http://127.0.0.1:1/", "--rate", "10", "--out", folder.toString()))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("is not empty").doesNotContain("\tat ", "calibrating");
        assertThat(folder).isDirectoryContaining(path -> path.equals(kept));
        assertThat(kept).hasContent("an older run");
    }

    @Test
    void loadSaysWhatStandsInTheTimesOfHttps() throws Exception {
        Files.writeString(folder.resolve("load.json"), "an older run");
        String[] out = {"--rate", "10", "--out", folder.toString()};
        archduet(Stream.concat(Stream.of("load", "http://127.0.0.1:1/"), Stream.of(out))
                .toArray(String[]::new));
        assertThat(err.toString()).doesNotContain("caution");

        archduet(Stream.concat(Stream.of("load", "https://127.0.0.1:1/"), Stream.of(out))
                .toArray(String[]::new));
        assertThat(err.toString()).contains("caution: https: connections are not opened before the window");
    }

    @Test
    void loadSaysWhichFolderCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(archduet(
                        "load",
                        "http://127.0.0.1:1/",
                        "--rate",
                        "10",
                        "--out",
                        file.resolve("out").toString()))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString())
                .contains(file.resolve("out").toString())
                .doesNotContain("\tat ", "fault of this program");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rate 10 --method get=>must be one of GET",
                "--rate 10 --expect-status 99=>must be between 100 and 599",
                "--rate 10 --body x=>cannot be combined with GET",
                "--rate 10 --workload nosuch.yaml=>nosuch.yaml",
                "--rate 1e9=>too long to prepare",
                "--rates 100,1e9=>--rates needs",
                "--rates 100,100000000=>too long to prepare",
                "--rate 1e9 --arrivals constant=>too long to prepare",
                "--rate 10 -H nonsense=>--header needs 'NAME: VALUE'",
                "--rate 10 -H a@b:c=>'a@b' is not a header name",
                "--nosuch=>--nosuch"
            })
    void aMistakeLeavesNoFolderThatBlocksTheNextTry(String optionsAndWord) {
        String[] parts = optionsAndWord.split("=>");
        Path results = folder.resolve("new");
        assertThat(archduet(("load http://127.0.0.1:1/ --out " + results + " " + parts[0]).split(" ")))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains(parts[1]).doesNotContain("\tat ", "calibrating");
        assertThat(results).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load http://127.0.0.1:1/ --trace nosuch.txt=>nosuch.txt",
                "load http://127.0.0.1:1/ --rate 10 --duration 0=>--duration",
                "load http://127.0.0.1:1/ --rate -1=>-1",
                "load http://127.0.0.1:1/ --rates 100,fast=>fast",
                "load http://127.0.0.1:1/ --users 2 --arrivals constant=>--arrivals needs --rate",
                "load http://127.0.0.1:1/ --rate 2 --think 5=>--think needs --users",
                "load http://127.0.0.1:1/ --users 2 --think -5=>--think must be 0 milliseconds or more",
                "load http://127.0.0.1:1/ http://127.0.0.1:2/ --rate 2 --workload w.yaml=>leave out http://127.0.0.1:2/",
                "load http://127.0.0.1:1/ --rate 2 --workload w.yaml --method GET=>--method cannot be combined with --workload",
                "load http://127.0.0.1:1/ --rate 2 --workload w.yaml -H A:b=>--header cannot be combined with --workload",
                "load http://127.0.0.1:1/ --rate 2 --workload w.yaml --body x=>--body cannot be combined with --workload",
                "load http://127.0.0.1:1/ --rate 2 --workload w.yaml --expect-status 200=>--expect-status cannot be combined",
                "load http://127.0.0.1:1/ --rate 2 --workload w.yaml --expect-text x=>--expect-text cannot be combined"
            })
    void badInputIsBadUsageAndNamed(String lineAndWord) {
        String[] parts = lineAndWord.split("=>");
        assertThat(archduet(parts[0].split(" "))).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains(parts[1]).doesNotContain("\tat ");
    }
}
