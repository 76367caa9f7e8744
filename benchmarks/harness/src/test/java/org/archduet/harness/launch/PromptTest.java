package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {

    private final Noted processes = new Noted();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
                    stat                              ; unknown command 'stat' - did you mean 'start'?
                    reboot                            ; unknown command 'reboot' - known are: kill, start, pause, resume, status, help, quit
                    kill                              ; kill takes one process - type: kill pricing|ordering
                    kill pricing ordering             ; kill takes one process - type: kill pricing|ordering
                    kill pricng                       ; no process 'pricng' - did you mean 'pricing'?
                    start                             ; start takes a process - type: start pricing|ordering
                    start orderin                     ; no process 'orderin' - did you mean 'ordering'?
                    start ordering now                ; 'now' is not a knob setting - type: start ordering --knob NAME=VALUE
                    start ordering --knob crashAt     ; '--knob' is not a knob setting - type: start ordering --knob NAME=VALUE
                    start ordering --knob crashA=x    ; ordering has no knob 'crashA' - did you mean 'crashAt'?
                    start pricing --knob crashAt=x    ; pricing has no knob 'crashAt' - none is known here
                    quit now                          ; quit takes nothing after it - type only: quit
                    """)
    void refusesALineAndSaysWhatWouldBeRight(String line, String answer) {
        assertThat(typed(line)).containsExactly(answer);
        assertThat(processes.done).isEmpty();
    }

    @Test
    void doesOneLineAfterTheOtherAndAnswersEach() {
        assertThat(typed("kill ordering", "", "kill ordering", "  start   ordering --knob crashAt=RESERVE "))
                .containsExactly(
                        "ordering killed (pid 7); the others stay up - start it with: start ordering",
                        "ordering is down already - start it with: start ordering",
                        "ordering is ready after 1.5 s (pid 8); crashAt=RESERVE");
        assertThat(processes.done).containsExactly("kill ordering", "start ordering {crashAt=RESERVE}");
    }

    @Test
    void aKnobThatIsNotGivenAgainIsAtItsDefault() {
        assertThat(typed("kill ordering", "start ordering")).last().asString().endsWith("; crashAt at its default");
        assertThat(typed("start ordering --knob=crashAt=x"))
                .containsExactly("ordering is up already (pid 8) - end it with: kill ordering");
    }

    @Test
    void pausesAndResumes() {
        assertThat(typed("resume pricing", "pause pricing", "pause pricing", "status", "resume pricing"))
                .containsExactly(
                        "pricing is not paused",
                        "pricing paused (pid 7): it keeps its port and answers nothing"
                                + " - continue it with: resume pricing",
                        "pricing is paused already - continue it with: resume pricing",
                        "pricing paused (pid 7), ordering up (pid 7)",
                        "pricing resumed (pid 7)");
    }

    @Test
    void aFailedStartIsAnsweredInOneLineWithThePathOfTheLog() {
        processes.failure = "ordering of shop died while starting\nlast lines of its log:\n  | a";
        assertThat(typed("kill ordering", "start ordering"))
                .last()
                .isEqualTo("ordering of shop died while starting - log: logs/ordering.log");
    }

    @Test
    void quitEndsItAndTheEndOfTheInputDoesNot() {
        List<String> answers = new ArrayList<>();
        Prompt prompt = new Prompt(processes, answers::add);

        assertThat(prompt.read(lines("help", "quit", "status"))).isEqualTo(Prompt.Ending.QUIT);
        assertThat(answers).hasSize(2).first().asString().contains("kill NAME", "processes: pricing, ordering");
        assertThat(prompt.read(lines("status"))).isEqualTo(Prompt.Ending.END_OF_INPUT);
    }

    private List<String> typed(String... lines) {
        List<String> answers = new ArrayList<>();
        new Prompt(processes, answers::add).read(lines(lines));
        return answers;
    }

    private static BufferedReader lines(String... lines) {
        return new BufferedReader(new StringReader(String.join("\n", lines)));
    }

    /** Writes down what it is told. */
    private static final class Noted implements ProcessControl {

        private final List<String> done = new ArrayList<>();
        private final Map<String, Condition> conditions = new HashMap<>();
        private long pid = 7;
        private String failure = "";

        @Override
        public List<String> names() {
            return List.of("pricing", "ordering");
        }

        @Override
        public Set<String> knobs(String name) {
            return name.equals("ordering") ? Set.of("crashAt") : Set.of();
        }

        @Override
        public Condition condition(String name) {
            return conditions.getOrDefault(name, Condition.UP);
        }

        @Override
        public long pid(String name) {
            return pid;
        }

        @Override
        public Path log(String name) {
            return Path.of("logs", name + ".log");
        }

        @Override
        public void kill(String name) {
            done.add("kill " + name);
            conditions.put(name, Condition.DOWN);
        }

        @Override
        public Duration start(String name, Map<String, String> knobs) {
            if (!failure.isEmpty()) {
                throw new LaunchException(failure);
            }
            done.add("start " + name + " " + knobs);
            conditions.put(name, Condition.UP);
            pid++;
            return Duration.ofMillis(1500);
        }

        @Override
        public void pause(String name) {
            conditions.put(name, Condition.PAUSED);
        }

        @Override
        public void resume(String name) {
            conditions.put(name, Condition.UP);
        }
    }
}
