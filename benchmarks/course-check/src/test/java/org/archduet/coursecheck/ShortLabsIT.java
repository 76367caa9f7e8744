package org.archduet.coursecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.course.answer.Answer;
import org.archduet.course.answer.ChoiceAnswer;
import org.archduet.course.answer.NumberAnswer;
import org.archduet.course.answer.Value;
import org.archduet.course.lab.Course;
import org.archduet.course.lab.Lab;
import org.archduet.course.lab.Step;
import org.archduet.course.play.DoneLab;
import org.archduet.course.play.LabListener;
import org.archduet.course.play.LabRequest;
import org.archduet.course.play.LabRun;
import org.archduet.course.play.Predictions;
import org.archduet.course.record.LabRecord.AnswerRecord;
import org.archduet.course.record.LabRecords;
import org.archduet.course.text.ResultWords;
import org.archduet.harness.config.SearchFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every lab of the course runs to its end in its short form, so that none rots. About twenty minutes in all; one lab:
 * {@code -Dlab=5}. Figures of runs may be missing in so short a form; files may not, nor may what is asked of systems
 * that are up.
 */
@Tag("full")
class ShortLabsIT {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final SearchFolders FOLDERS = new SearchFolders(
            HOME, HOME.resolve("benchmarks/experiments"), HOME.resolve("business-feature/workloads"), HOME);

    static Stream<Lab> labs() {
        Course course = new Course(HOME.resolve("labs"), FOLDERS);
        String one = System.getProperty("lab", "");
        return one.isEmpty() ? course.all().stream() : Stream.of(course.lab(one));
    }

    @ParameterizedTest
    @MethodSource("labs")
    void runsToItsEnd(Lab lab) {
        DoneLab done = play(lab);

        ResultWords.of(lab, done.record(), Optional.empty()).forEach(System.out::println);
        assertThat(LabRecords.read(done.file())).isEqualTo(done.record());
        assertThat(done.record().answers()).hasSameSizeAs(lab.answers());
        for (AnswerRecord answer : done.record().answers()) {
            assertThat(answer.missing())
                    .as("lab %d, answer %s", lab.number(), answer.name())
                    .doesNotContain("cannot read");
            if (lab.steps().stream().allMatch(Step.Up.class::isInstance)) {
                assertThat(answer.missing())
                        .as("lab %d, answer %s, whose requests are those of the long form", lab.number(), answer.name())
                        .doesNotContain("finds nothing");
            }
        }
    }

    private static DoneLab play(Lab lab) {
        LabRequest request = new LabRequest(
                lab,
                FOLDERS,
                HOME.resolve("benchmarks/microbench"),
                Path.of("target/labs").toAbsolutePath(),
                "check",
                1,
                new LabRequest.Variant(false, true),
                false,
                List.of("lab", String.valueOf(lab.number()), "--short"));
        LabRun run = new LabRun(request, new LabListener(System.out::println, event -> {}));
        run.check();
        Map<String, Value> predictions = new HashMap<>();
        lab.predicted().forEach(answer -> predictions.put(answer.name(), prediction(answer)));
        return run.run(new Predictions(predictions));
    }

    private static Value prediction(Answer answer) {
        return answer instanceof NumberAnswer number
                ? Value.Figure.of(number.least().orElse(1))
                : new Value.Word(((ChoiceAnswer) answer).choices().get(0));
    }
}
