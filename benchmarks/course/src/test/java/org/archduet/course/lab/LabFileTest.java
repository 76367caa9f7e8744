package org.archduet.course.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archduet.course.LabFolder;
import org.archduet.course.answer.ChoiceAnswer;
import org.archduet.course.answer.NumberAnswer;
import org.archduet.result.failure.UserErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lab.yaml is read strictly: what is wrong is said with file, line, key and fix. */
class LabFileTest {

    /** A lab with every kind of step. */
    static final String STEPS = LabFolder.PREPARED.replace("""
              - name: planted
                results: results/planted
            """, """
              - name: planted
                run: {experiment: planted.yaml, profile: quick, share: shop}
              - name: boundaries
                ladder: {profile: quick, rungs: [1, 5], share: rungs}
              - name: crash
                up:
                  system: noop-impl
                  knobs: {serviceMicros: 2000}
                  do:
                    - request:
                        name: order
                        method: POST
                        path: /orders?n=${n}
                        headers: {Content-Type: application/json}
                        body: '{"n": ${n}}'
                        times: 3
                        background: true
                    - wait: 0.7
                    - prompt: kill noop
                    - load: {name: window, path: /ping, rate: 100, seconds: 20, during: [{after: 8, prompt: pause noop}]}
                    - load: {name: users, workload: mine.yaml, users: 4, seconds: 5, warmUpSeconds: 0}
            """) + """
            flip:
              change: "Nothing is planted."
              steps:
                - name: planted
                  run: {experiment: planted.yaml, profile: smoke}
              then: "The ratio is indistinguishable from 1."
            """;

    @TempDir
    private Path home;

    @Test
    void readsAnswersAndWhatRefutes() {
        Lab lab = LabFolder.of(home, LabFolder.PREPARED).lab();

        assertThat(lab.number()).isEqualTo(5);
        assertThat(lab.slug()).isEqualTo("05-planted-truth");
        assertThat(lab.steps())
                .containsExactly(new Step.Prepared("planted", lab.folder().resolve("results/planted")));
        assertThat(lab.answers()).hasSize(2);
        assertThat(lab.answers().get(0)).isInstanceOf(NumberAnswer.class);
        assertThat(lab.answers().get(1)).isInstanceOf(ChoiceAnswer.class);
        assertThat(lab.predicted()).hasSize(1);
        assertThat(lab.refutations().get(0).check().text()).isEqualTo("ratio < 1.1");
        assertThat(lab.flip()).isEmpty();
    }

    @Test
    void readsEveryKindOfStep() {
        Lab lab = withFiles(STEPS).lab();

        Step.Up up = (Step.Up) lab.steps().get(2);
        assertThat(lab.steps().subList(0, 2))
                .containsExactly(
                        new Step.Run(
                                "planted",
                                lab.folder().resolve("planted.yaml").toString(),
                                "quick",
                                Optional.of("shop")),
                        new Step.Ladder("boundaries", "quick", Set.of(1, 5), Optional.of("rungs")));
        assertThat(up.knobs()).isEqualTo(Map.of("serviceMicros", "2000"));
        assertThat(up.actions().get(0))
                .isEqualTo(new Action.Request(
                        "order",
                        "POST",
                        "/orders?n=${n}",
                        Map.of("Content-Type", "application/json"),
                        Optional.of("{\"n\": ${n}}"),
                        3,
                        Duration.ofSeconds(30),
                        true));
        assertThat(up.actions().subList(1, 3))
                .containsExactly(new Action.Wait(Duration.ofMillis(700)), new Action.Prompt("kill noop"));
        Action.Load window = (Action.Load) up.actions().get(3);
        assertThat(window.warmUp()).isEqualTo(Duration.ofSeconds(3));
        assertThat(window.within(Duration.ofSeconds(2), Duration.ofSeconds(1)).during())
                .containsExactly(new Action.TimedPrompt(Duration.ofMillis(800), "pause noop"));
        assertThat(((Action.Load) up.actions().get(4)).arrivals()).isEqualTo(new Action.Arrivals.Closed(4));
    }

    @Test
    void changeReplacesTheStepOfThatName() {
        Lab lab = withFiles(STEPS).lab();

        assertThat(lab.flippable()).isTrue();
        List<Step> flipped = lab.flipped().steps();
        assertThat(flipped).hasSize(3);
        assertThat(((Step.Run) flipped.get(0)).profile()).isEqualTo("smoke");
        assertThat(flipped.subList(1, 3)).isEqualTo(lab.steps().subList(1, 3));
        assertThat(lab.flipped().answers()).isEqualTo(lab.answers());
        assertThat(lab.flipped().minutes()).isEqualTo(4);
    }

    /** Reading may take longer. */
    @Test
    void whatRunsTakesTenMinutesAtMost() {
        assertThatThrownBy(() ->
                        withFiles(STEPS.replace("minutes: 4", "minutes: 11")).lab())
                .hasMessageContaining("lab.yaml:4: minutes: must be between 1 and 10");
        assertThat(LabFolder.of(home, LabFolder.PREPARED.replace("minutes: 4", "minutes: 11"))
                        .lab()
                        .minutes())
                .isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "minutes: 4 | minutes: 31 | lab.yaml:4: minutes: must be between 1 and 30",
                "minutes: 4 | minuets: 4 | lab.yaml:4: minuets: unknown key 'minuets' - did you mean 'minutes'?",
                "name: ratio | name: slower | two answers are named 'slower'",
                "step: planted | step: plnted | no step is named 'plnted' - did you mean 'planted'?",
                "results: results/planted | results: results/none | there is no folder",
                "file: result.json | file: result.yaml | must be a JSON file",
                "path: \"$.systems[0].nanos\" | path: \"$.a[?(\" | is not JsonPath",
                "check: ratio < 1.1 | check: ration < 1.1 | no answer is named 'ration' - did you mean 'ratio'?",
                "check: ratio < 1.1 | check: ratio = 1.1 | is not a check; write NAME < NUMBER",
                "check: ratio < 1.1 | check: ratio is six | the answer 'ratio' is a number, not a word",
                "is not six | is not seven | 'seven' is not one of the choices of 'slower'",
                "{is: six, | {is: seven, | must be one of five, six, not seven",
                "greatest: 3 | greatest: 1 | must be above least",
                "predict: false | predict: maybe | must be true or false",
                "six: {step | seven: {step | key 'six' is missing"
            })
    void wrongFileIsRefused(String before, String after, String message) {
        assertThat(LabFolder.PREPARED).contains(before);
        LabFolder folder = LabFolder.of(home, LabFolder.PREPARED.replace(before, after));

        assertThatThrownBy(folder::lab)
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("lab.yaml:")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "experiment: planted.yaml, profile: quick | experiment: none.yaml, profile: quick | there is no file none.yaml",
                "experiment: planted.yaml, profile: quick | experiment: ../../planted.yaml, profile: quick | there is no file",
                "profile: quick | profile: quik | did you mean 'quick'?",
                "rungs: [1, 5] | rungs: [1, five] | cannot be the number of a rung",
                "path: /ping, rate | path: ping, rate | must be a path that begins with /",
                "rate: 100, | rate: 100, users: 3, | needs exactly one of rate, users, not 2",
                "after: 8 | after: 21 | must be between 0 and 20",
                "name: users | name: window | two entries are named 'window'",
                "workload: mine.yaml | workload: mine | there is no workload 'mine'",
                "method: POST | method: SEND | must be one of",
                "- wait: 0.7 | - wait: 0 | must be positive"
            })
    void wrongStepIsRefused(String before, String after, String message) {
        assertThat(STEPS).contains(before);
        LabFolder folder = withFiles(STEPS.replace(before, after));

        assertThatThrownBy(folder::lab)
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("lab.yaml:")
                .hasMessageContaining(message);
    }

    @Test
    void changeNamesAStepOfTheLab() {
        String wrong = STEPS.replace(
                "    - name: planted\n      run: {experiment: planted.yaml, profile: smoke}",
                "    - name: plantd\n      run: {experiment: planted.yaml, profile: smoke}");
        assertThatThrownBy(withFiles(wrong)::lab)
                .hasMessageContaining("flip.steps[0]: no step of the lab is named 'plantd' - did you mean 'planted'?");
    }

    @Test
    void unknownLabIsRefusedWithTheKnownOnes() {
        Course course = LabFolder.of(home, LabFolder.PREPARED).course();
        assertThat(course.lab("05").number()).isEqualTo(5);
        assertThat(course.lab("05-planted-truth").number()).isEqualTo(5);
        assertThat(course.all()).extracting(Lab::number).isEqualTo(List.of(5));
        assertThatThrownBy(() -> course.lab("6"))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("there is no lab '6'")
                .hasMessageContaining("known are: 5");
    }

    private LabFolder withFiles(String yaml) {
        LabFolder folder = LabFolder.of(home, yaml);
        folder.write("labs/05-planted-truth/planted.yaml", "schemaVersion: 1\n");
        folder.write("labs/05-planted-truth/mine.yaml", "schemaVersion: 1\n");
        folder.write("planted.yaml", "schemaVersion: 1\n");
        return folder;
    }
}
