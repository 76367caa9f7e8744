package org.archduet.course.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.archduet.course.answer.Answer;
import org.archduet.course.judge.Check;
import org.archduet.course.judge.Refutation;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.SearchFolders;
import org.archduet.result.failure.NearestWord;

/** The keys of a {@code lab.yaml}. */
final class LabParser {

    private static final int LONGEST_MINUTES = 10;
    private static final String CHECK = "check";

    private final Path folder;
    private final SearchFolders folders;
    private final YamlSection root;

    /** @param folder absolute */
    LabParser(Path folder, SearchFolders folders, YamlSection root) {
        this.folder = folder;
        this.folders = folders;
        this.root = root;
    }

    Lab parse(int number) {
        root.integer("schemaVersion", 1, 1);
        String title = root.text("title");
        String claim = root.text("claim");
        int minutes = root.integer("minutes", 1, LONGEST_MINUTES);
        List<Step> steps = steps(root);
        List<Answer> answers = new AnswerParser(root, steps).parse();
        Lab lab = new Lab(
                number,
                folder,
                title,
                claim,
                minutes,
                steps,
                answers,
                refutations(answers),
                root.has("flip") ? Optional.of(flip(root.section("flip"), steps)) : Optional.empty());
        root.end();
        return lab;
    }

    private List<Step> steps(YamlSection section) {
        StepParser parser = new StepParser(folder, folders);
        List<Step> steps = new ArrayList<>();
        for (YamlSection entry : section.sections("steps")) {
            Step step = parser.parse(entry);
            if (steps.stream().anyMatch(other -> other.name().equals(step.name()))) {
                throw entry.wrong("name", "two steps are named '" + step.name() + "'", "give each its own name");
            }
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    /** Only a lab whose answers are all known beforehand has nothing that would refute its claim. */
    private List<Refutation> refutations(List<Answer> answers) {
        if (!root.has("refutedIf") && answers.stream().allMatch(Answer::known)) {
            return List.of();
        }
        return root.sections("refutedIf").stream()
                .map(section -> {
                    Refutation refutation = new Refutation(section.text("words"), check(section, answers));
                    section.end();
                    return refutation;
                })
                .toList();
    }

    private static Check check(YamlSection section, List<Answer> answers) {
        Check check;
        try {
            check = Check.parse(section.text(CHECK));
        } catch (IllegalArgumentException e) {
            throw section.wrong(CHECK, String.valueOf(e.getMessage()));
        }
        Answer about = answers.stream()
                .filter(answer -> answer.name().equals(check.answer()))
                .findFirst()
                .orElseThrow(() -> section.wrong(
                        CHECK,
                        "no answer is named '" + check.answer() + "'",
                        NearestWord.fix(
                                check.answer(),
                                answers.stream().map(Answer::name).toList())));
        check.mistake(about).ifPresent(mistake -> {
            throw section.wrong(CHECK, mistake);
        });
        return check;
    }

    private Flip flip(YamlSection section, List<Step> steps) {
        String change = section.text("change");
        List<Step> changed = section.has("steps") ? steps(section) : List.of();
        List<String> names = steps.stream().map(Step::name).toList();
        IntStream.range(0, changed.size()).forEach(i -> {
            String name = changed.get(i).name();
            if (!names.contains(name)) {
                throw section.wrong(
                        "steps[" + i + "]", "no step of the lab is named '" + name + "'", NearestWord.fix(name, names));
            }
        });
        Optional<String> command =
                section.has("command") ? Optional.of(section.text("command").strip()) : Optional.empty();
        if (changed.isEmpty() == command.isEmpty()) {
            throw section.wrong(
                    "", "needs either steps, which lab --flip runs, or a command to type", "write one of the two");
        }
        Flip flip = new Flip(change, changed, command, section.text("then"));
        section.end();
        return flip;
    }
}
