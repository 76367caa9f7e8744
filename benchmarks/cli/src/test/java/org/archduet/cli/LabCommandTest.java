package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code lab} as a student types it: the list, a lab whose results are prepared, the page of a class. */
class LabCommandTest extends Typed {

    private static final String LAB = """
            schemaVersion: 1
            title: "Planted truth"
            claim: "A difference of one millisecond is found."
            minutes: 4
            steps:
              - {name: planted, results: results}
            answers:
              - name: ratio
                question: "How many times as long does it take?"
                unit: "×"
                least: 1
                greatest: 3
                measured: {step: planted, file: result.json, path: $.ratio}
                expected: {from: 1.1, to: 1.3, why: "Six over five is 1.2."}
            refutedIf:
              - {words: "The whole interval lies below 1.1.", check: ratio < 1.1}
            flip: {change: "Nothing is planted.", command: ./archduet run aa, then: "The interval holds 1."}
            """;

    private Path lab;

    @BeforeEach
    void write() throws IOException {
        lab = Files.createDirectories(folder.resolve("labs/05-planted-truth"));
        Files.writeString(lab.resolve("lab.yaml"), LAB);
        Files.createDirectories(lab.resolve("results"));
        Files.writeString(
                lab.resolve("results/result.json"), "{\"ratio\": {\"point\": 1.21, \"low\": 1.18, \"high\": 1.24}}");
    }

    @Test
    void listsTheLabs() {
        assertThat(lab()).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("  5  Planted truth", " 4 min", "1 lab, together 4 minutes");
    }

    @Test
    void laysPredictionAndResultSideBySideAndKeepsThem() throws IOException {
        assertThat(lab("5", "--predict", "1.5", "--student", "ada")).isEqualTo(ExitCodes.VALID);

        assertThat(out.toString())
                .contains("about 4 minutes", "1.21 × (1.18 to 1.24)")
                .contains("Your prediction of 1.5 × is refuted", "Not refuted: nothing that would refute it was found")
                .contains("What turns this over: Nothing is planted.", "  ./archduet run aa");
        assertThat(record().student()).isEqualTo("ada");
        out.getBuffer().setLength(0);
        assertThat(lab()).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("done " + record().finishedAt());
    }

    @Test
    void withoutTerminalAndPredictionNothingStarts() {
        assertThat(lab("5")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString())
                .contains("lab 5 asks for a prediction before it runs, and there is no terminal to ask on;"
                        + " add --predict VALUE (a number from 1 to 3, in ×)");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void wrongPredictionIsRefusedBeforeAnythingStarts() {
        assertThat(lab("5", "--predict", "ratio=4")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("--predict: the prediction of 'ratio': 4 is outside of the sensible range");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void unknownLabAndImpossibleOptionsAreRefused() {
        assertThat(lab("7", "--predict", "1")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(lab("5", "--flip", "--predict", "1")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(lab("5", "--out", "x.html")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(lab("5", "--class", folder.toString())).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString())
                .contains("there is no lab '7'", "known are: 5")
                .contains("lab 5 has no change that --flip can make")
                .contains("--out goes with --class")
                .contains("--class takes no lab");
    }

    @Test
    void mergesTheRecordsOfAClass() throws IOException {
        lab("5", "--predict", "1.5", "--student", "ada");
        lab("5", "--predict", "1.2", "--student", "ben");
        Path page = folder.resolve("class.html");

        assertThat(lab("--class", folder.resolve("results/labs").toString(), "--out", page.toString()))
                .isEqualTo(ExitCodes.VALID);

        assertThat(Files.readString(page)).contains("1 of 2 predictions were right", "ada", "ben", "Planted truth");
    }

    @Test
    void classWithoutRecordsIsRefused() {
        assertThat(lab("--class", lab.toString())).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(lab("--class", lab.resolve("none").toString())).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("there are no records of finished labs below", "there is no folder");
    }

    private LabRecord record() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("results/labs"))) {
            return files.filter(file -> file.endsWith("record.json"))
                    .map(LabRecords::read)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int lab(String... arguments) {
        String[] all = Stream.concat(Stream.of("lab"), Stream.of(arguments)).toArray(String[]::new);
        CommandLine line = Main.commandLine(folder, all);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(all);
    }
}
