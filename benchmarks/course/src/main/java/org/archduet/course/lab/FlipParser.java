package org.archduet.course.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.archduet.course.answer.Answer;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;

/** The keys of {@code flip}. */
final class FlipParser {

    private static final String STEPS = "steps";
    private static final String ANSWERS = "answers";
    private static final String MINUTES = "minutes";
    private static final String NAME = "name";
    private static final String EXPECTED = "expected";

    private final YamlSection section;
    private final StepParser stepParser;

    FlipParser(YamlSection section, StepParser stepParser) {
        this.section = section;
        this.stepParser = stepParser;
    }

    /** @param plain the lab without its change */
    Flip parse(Lab plain) {
        String change = section.text("change");
        List<Step> changed = section.has(STEPS) ? steps(plain) : List.of();
        Optional<String> command =
                section.has("command") ? Optional.of(section.text("command").strip()) : Optional.empty();
        if (changed.isEmpty() == command.isEmpty()) {
            throw section.wrong(
                    "", "needs either steps, which lab --flip runs, or a command to type", "write one of the two");
        }
        if (changed.isEmpty()) {
            List.of(MINUTES, ANSWERS).forEach(this::refuse);
        }
        Flip flip = new Flip(
                change,
                section.has(MINUTES) ? section.integer(MINUTES, 1, LabParser.LONGEST_MINUTES) : plain.minutes(),
                changed,
                section.has(ANSWERS) ? answers(plain) : plain.answers(),
                command,
                section.text("then"));
        section.end();
        return flip;
    }

    private void refuse(String key) {
        if (section.has(key)) {
            throw section.wrong(key, "goes with steps, which lab --flip runs, not with a command", "remove it");
        }
    }

    private List<Step> steps(Lab plain) {
        List<Step> changed = stepParser.all(section);
        List<String> names = plain.steps().stream().map(Step::name).toList();
        IntStream.range(0, changed.size()).forEach(i -> {
            String name = changed.get(i).name();
            if (!names.contains(name)) {
                throw section.wrong(
                        "steps[" + i + "]", "no step of the lab is named '" + name + "'", NearestWord.fix(name, names));
            }
        });
        return changed;
    }

    private List<Answer> answers(Lab plain) {
        List<Answer> answers = new ArrayList<>();
        for (YamlSection entry : section.sections(ANSWERS)) {
            Answer answer = answer(entry, plain);
            if (isIn(answers, answer.name())) {
                throw entry.wrong(NAME, "the answer '" + answer.name() + "' is listed twice", "remove one");
            }
            answers.add(answer);
        }
        if (answers.stream().noneMatch(Answer::predicted)) {
            throw section.wrong(ANSWERS, "none of them is predicted", "add one that the lab asks before the run");
        }
        plain.refutations().stream()
                .map(refutation -> refutation.check().answer())
                .filter(name -> !isIn(answers, name))
                .findFirst()
                .ifPresent(name -> {
                    throw section.wrong(ANSWERS, "'" + name + "', which refutedIf checks, is missing", "add it");
                });
        return List.copyOf(answers);
    }

    /** An answer of the lab, with its question unless another one is given, and with no expectation but a given one. */
    private static Answer answer(YamlSection entry, Lab plain) {
        String name = entry.text(NAME);
        Answer of = plain.answers().stream()
                .filter(answer -> answer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> entry.wrong(
                        NAME,
                        "no answer of the lab is named '" + name + "'",
                        NearestWord.fix(
                                name, plain.answers().stream().map(Answer::name).toList())));
        Answer asked = of.asked(
                entry.has("question") ? AnswerParser.question(entry) : of.question(),
                entry.has(EXPECTED)
                        ? Optional.of(AnswerParser.expected(entry.section(EXPECTED), of))
                        : Optional.empty());
        entry.end();
        return asked;
    }

    private static boolean isIn(List<Answer> answers, String name) {
        return answers.stream().anyMatch(answer -> answer.name().equals(name));
    }
}
