package org.archduet.course.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.archduet.course.answer.Answer;
import org.archduet.course.answer.ChoiceAnswer;
import org.archduet.course.answer.Combine;
import org.archduet.course.answer.Expected;
import org.archduet.course.answer.JsonSource;
import org.archduet.course.answer.NumberAnswer;
import org.archduet.course.answer.NumberSource;
import org.archduet.course.answer.WordSource;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;

/** The entries of {@code answers}. */
final class AnswerParser {

    private static final double FARTHEST = 1e12;
    private static final String ANSWER_NAME = "[A-Za-z][A-Za-z0-9-]*";

    private final YamlSection root;
    private final List<String> steps;

    AnswerParser(YamlSection root, List<Step> steps) {
        this.root = root;
        this.steps = steps.stream().map(Step::name).toList();
    }

    List<Answer> parse() {
        List<Answer> answers = new ArrayList<>();
        for (YamlSection section : root.sections("answers")) {
            Answer answer = answer(section);
            if (answers.stream().anyMatch(other -> other.name().equals(answer.name()))) {
                throw section.wrong("name", "two answers are named '" + answer.name() + "'", "give each its own name");
            }
            answers.add(answer);
        }
        if (answers.stream().noneMatch(Answer::predicted)) {
            throw root.wrong("answers", "none of them is predicted", "remove predict: false from one");
        }
        return List.copyOf(answers);
    }

    private Answer answer(YamlSection section) {
        String name = section.text("name", ANSWER_NAME, "letters, digits and '-', beginning with a letter");
        String question = question(section);
        boolean predicted = !section.has("predict") || section.isTrue("predict");
        Answer answer = section.has("choices")
                ? choice(section, name, question, predicted)
                : number(section, name, question, predicted);
        section.end();
        return answer;
    }

    /** The question of an answer. */
    static String question(YamlSection section) {
        return section.text("question", ".*\\?", "a sentence that ends with a question mark");
    }

    /** What is expected of an answer: a range of a number, one of the words. */
    static Expected expected(YamlSection section, Answer of) {
        return of instanceof ChoiceAnswer choice ? expectedChoice(section, choice.choices()) : range(section);
    }

    private Answer number(YamlSection section, String name, String question, boolean predicted) {
        OptionalDouble least = bound(section, "least");
        OptionalDouble greatest = bound(section, "greatest");
        if (least.isPresent() && greatest.isPresent() && least.getAsDouble() >= greatest.getAsDouble()) {
            throw section.wrong("greatest", "must be above least", "swap or widen them");
        }
        YamlSection measured = section.section("measured");
        NumberSource source = numberSource(measured);
        measured.end();
        return new NumberAnswer(
                name,
                question,
                predicted,
                section.has("unit") ? section.text("unit") : "",
                least,
                greatest,
                source,
                section.has("expected") ? Optional.of(range(section.section("expected"))) : Optional.empty());
    }

    private Answer choice(YamlSection section, String name, String question, boolean predicted) {
        List<String> choices = section.list("choices").filled().distinct().texts();
        return new ChoiceAnswer(
                name,
                question,
                predicted,
                choices,
                wordSource(section.section("measured"), choices),
                section.has("expected")
                        ? Optional.of(expectedChoice(section.section("expected"), choices))
                        : Optional.empty());
    }

    private static OptionalDouble bound(YamlSection section, String key) {
        return section.has(key) ? OptionalDouble.of(section.number(key, -FARTHEST, FARTHEST)) : OptionalDouble.empty();
    }

    private static Expected range(YamlSection section) {
        double from = section.number("from", -FARTHEST, FARTHEST);
        Expected range = new Expected.Range(from, section.number("to", from, FARTHEST), section.text("why"));
        section.end();
        return range;
    }

    private static Expected expectedChoice(YamlSection section, List<String> choices) {
        Expected choice = new Expected.Choice(section.oneOf("is", choices), section.text("why"));
        section.end();
        return choice;
    }

    private WordSource wordSource(YamlSection section, List<String> choices) {
        String kind = StepParser.one(section, List.of("is", "greatestOf", "leastOf"));
        WordSource source = kind.equals("is")
                ? new WordSource.Known(section.oneOf(kind, choices))
                : new WordSource.Extreme(kind.equals("greatestOf"), numbers(section, kind, choices));
        section.end();
        return source;
    }

    private Map<String, NumberSource> numbers(YamlSection section, String key, List<String> choices) {
        YamlSection byWord = section.section(key);
        Map<String, NumberSource> numbers = new LinkedHashMap<>();
        for (String choice : choices) {
            YamlSection number = byWord.section(choice);
            numbers.put(choice, numberSource(number));
            number.end();
        }
        byWord.end();
        return Collections.unmodifiableMap(numbers);
    }

    private NumberSource numberSource(YamlSection section) {
        return new NumberSource(
                json(section),
                section.has("minus") ? Optional.of(part(section.section("minus"))) : Optional.empty(),
                section.has("over") ? Optional.of(part(section.section("over"))) : Optional.empty(),
                section.has("scale") ? section.number("scale", -FARTHEST, FARTHEST) : 1);
    }

    private JsonSource part(YamlSection section) {
        JsonSource source = json(section);
        section.end();
        return source;
    }

    private JsonSource json(YamlSection section) {
        String step = section.text("step");
        if (!steps.contains(step)) {
            throw section.wrong("step", "no step is named '" + step + "'", NearestWord.fix(step, steps));
        }
        String path = section.text("path");
        JsonSource.mistake(path).ifPresent(mistake -> {
            throw section.wrong("path", "is not JsonPath: " + mistake);
        });
        return new JsonSource(
                step,
                section.text("file", "[^/].*\\.json", "a JSON file, relative to the folder of the step"),
                path,
                section.has("combine")
                        ? Optional.of(Combine.named(section.oneOf("combine", Combine.ids())))
                        : Optional.empty());
    }
}
