package org.archduet.course.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.course.answer.Answer;
import org.archduet.course.judge.Refutation;

/**
 * One lab: a claim, what is predicted and done, and what would refute the claim.
 *
 * @param number of its folder; unique in the course
 * @param folder absolute; named {@code NN-slug}
 * @param claim one sentence
 * @param minutes stated time on two cores
 * @param steps in their order; names are unique
 * @param answers at least one is predicted; names are unique
 * @param refutations at least one, unless all answers are known beforehand
 * @param flip empty when no change turns a conclusion over
 */
public record Lab(
        int number,
        Path folder,
        String title,
        String claim,
        int minutes,
        List<Step> steps,
        List<Answer> answers,
        List<Refutation> refutations,
        Optional<Flip> flip) {

    /** Name of the file that describes a lab. */
    public static final String FILE = "lab.yaml";

    /** Name of the page of a lab. */
    public static final String PAGE = "README.md";

    /** The answers that are asked before the run. */
    public List<Answer> predicted() {
        return answers.stream().filter(Answer::predicted).toList();
    }

    /** Whether anything runs; otherwise all results are prepared. */
    public boolean measures() {
        return steps.stream().anyMatch(step -> !(step instanceof Step.Prepared));
    }

    /** Whether the program can make the change itself. */
    public boolean flippable() {
        return flip.filter(change -> !change.steps().isEmpty()).isPresent();
    }

    /** The file that describes it. */
    public Path file() {
        return folder.resolve(FILE);
    }

    /** Its page. */
    public Path page() {
        return folder.resolve(PAGE);
    }

    /** Name of its folder. */
    public String slug() {
        return String.valueOf(folder.getFileName());
    }

    /** The steps with the change made; the same steps when the change is a command to type. */
    public List<Step> flippedSteps() {
        return steps.stream()
                .map(step -> flip.stream()
                        .flatMap(change -> change.steps().stream())
                        .filter(changed -> changed.name().equals(step.name()))
                        .findFirst()
                        .orElse(step))
                .toList();
    }
}
