package org.archduet.course.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.course.answer.Answer;
import org.archduet.course.judge.Check;
import org.archduet.course.judge.Refutation;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.SearchFolders;
import org.archduet.result.failure.NearestWord;

/** The keys of a {@code lab.yaml}. */
final class LabParser {

    /** Of a lab in which something runs. */
    static final int LONGEST_MINUTES = 10;

    private static final int LONGEST_READING_MINUTES = 30;
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
        StepParser stepParser = new StepParser(folder, folders);
        List<Step> steps = stepParser.all(root);
        boolean reading = steps.stream().allMatch(Step.Prepared.class::isInstance);
        int minutes = root.integer("minutes", 1, reading ? LONGEST_READING_MINUTES : LONGEST_MINUTES);
        List<Answer> answers = new AnswerParser(root, steps).parse();
        Lab plain =
                new Lab(number, folder, title, claim, minutes, steps, answers, refutations(answers), Optional.empty());
        Lab lab = root.has("flip") ? plain.with(new FlipParser(root.section("flip"), stepParser).parse(plain)) : plain;
        root.end();
        return lab;
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
}
