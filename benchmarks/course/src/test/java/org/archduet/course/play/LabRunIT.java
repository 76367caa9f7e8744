package org.archduet.course.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.course.LabFolder;
import org.archduet.course.answer.Value;
import org.archduet.course.lab.CourseException;
import org.archduet.course.lab.Lab;
import org.archduet.course.record.LabRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that start a system: requests, a pause while one waits, a load with a stop in it. */
class LabRunIT {

    private static final String ARCHITECTURE = """
            schemaVersion: 1
            name: tiny
            title: "Tiny"
            entry: tiny
            processes:
              - name: tiny
                command: ["${java}", "-cp", "CLASSES", "org.archduet.course.play.TinyServer"]
                environment: {SERVER_PORT: "${port}"}
                readiness: {path: /ready, timeoutSeconds: 30}
            databases: []
            """.replace(
                    "CLASSES", Path.of("target/test-classes").toAbsolutePath().toString());

    private static final String LAB = """
            schemaVersion: 1
            title: "A stop"
            claim: "A stop of a second is seen."
            minutes: 1
            steps:
              - name: explored
                up:
                  system: tiny
                  do:
                    - request: {name: pages, path: "/page/${n}", times: 3}
                    - request: {name: missing, path: /missing}
                    - prompt: pause tiny
                    - request: {name: waiting, path: /late, background: true}
                    - request: {name: frozen, path: /never, timeoutSeconds: 0.3}
                    - wait: 0.3
                    - prompt: resume tiny
                    - load:
                        name: window
                        path: /ping
                        rate: 50
                        seconds: 3
                        warmUpSeconds: 0
                        during: [{after: 1, prompt: pause tiny}, {after: 1.8, prompt: resume tiny}]
            answers:
              - name: longest
                question: "How long does the slowest request take?"
                unit: ms
                measured: {step: explored, file: window/load.json, path: $.measurement.responseTime.maxNanos, scale: 0.000001}
              - name: answered
                question: "How many pages come?"
                predict: false
                measured: {step: explored, file: pages.json, path: "$.requests[?(@.status == 200)]", combine: count}
              - name: missing
                question: "How many are missing?"
                predict: false
                measured: {step: explored, file: missing.json, path: "$.summary.statuses['404']"}
              - name: waited
                question: "How long does a request to a paused process wait?"
                predict: false
                unit: ms
                measured: {step: explored, file: waiting.json, path: "$.requests[0].millis"}
              - name: frozen
                question: "How many requests to a paused process are answered in time?"
                predict: false
                measured: {step: explored, file: frozen.json, path: $.summary.answered}
            refutedIf:
              - {words: "No request waits for the end of the stop.", check: longest < 400}
            """;

    @TempDir
    private Path home;

    @Test
    void doesWhatTheLabSays() {
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        LabRecord record = play(LAB, said).record();

        assertThat(figure(record, 1)).isEqualTo(3);
        assertThat(figure(record, 2)).isEqualTo(1);
        assertThat(figure(record, 3)).isGreaterThan(250);
        assertThat(figure(record, 4)).isZero();
        assertThat(figure(record, 0)).isGreaterThan(400);
        assertThat(said)
                .anyMatch(line -> line.contains("tiny paused"))
                .anyMatch(line -> line.contains("tiny resumed"))
                .anyMatch(line -> line.contains("request pages: 3 of 3 answered, statuses {200=3}"));
        assertThat(home.resolve(record.steps().get(0).folder())).isDirectoryContaining("glob:**/session.log");
    }

    @Test
    void lineThatThePromptRefusesEndsTheLabBeforeAnythingIsDone() throws IOException {
        assertThatThrownBy(() -> play(LAB.replace("prompt: resume tiny}", "prompt: resum tiny}"), new ArrayList<>()))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining(
                        "lab.yaml: prompt 'resum tiny': unknown command 'resum' - did you mean 'resume'?");
        try (Stream<Path> files = Files.walk(home.resolve("results/labs"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .contains("logs")
                    .doesNotContain("pages.json");
        }
    }

    @Test
    void unknownKnobIsRefusedBeforeAnythingIsStarted() {
        assertThatThrownBy(() -> play(LAB.replace("system: tiny", "system: tiny\n      knobs: {speed: 1}"), List.of()))
                .hasMessageContaining("tiny has no knob 'speed'");
        assertThat(home.resolve("results")).doesNotExist();
    }

    private static double figure(LabRecord record, int answer) {
        return ((Value.Figure) record.answers().get(answer).measured()).number();
    }

    private DoneLab play(String yaml, List<String> said) {
        LabFolder folder = LabFolder.of(home, yaml);
        folder.write("tiny/architecture.yaml", ARCHITECTURE);
        Lab lab = folder.lab();
        LabRun run = new LabRun(
                new LabRequest(
                        lab,
                        folder.folders(),
                        home,
                        home.resolve("results/labs"),
                        "ada",
                        1,
                        new LabRequest.Variant(false, false),
                        false,
                        List.of("lab", "5")),
                new LabListener(said::add, event -> {}));
        run.check();
        return run.run(Predictions.parse(lab, List.of("1000")));
    }
}
