package org.archduet.course.lab;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The same with a change that can be made. */
    Lab with(Flip change) {
        return new Lab(number, folder, title, claim, minutes, steps, answers, refutations, Optional.of(change));
    }

    /**
     * The lab with its change made: with the change's minutes, steps and answers, and without the steps that only those
     * answers read which the change leaves out. The same lab when its change is made already, or is not one that the
     * program can make.
     */
    public Lab flipped() {
        return flippable() ? flip.map(this::changed).orElse(this) : this;
    }

    private Lab changed(Flip change) {
        Set<String> needless = read(answers);
        needless.removeAll(read(change.answers()));
        Map<String, Step> changed = change.steps().stream().collect(Collectors.toMap(Step::name, step -> step));
        return new Lab(
                number,
                folder,
                title,
                claim,
                change.minutes(),
                steps.stream()
                        .filter(step -> changed.containsKey(step.name()) || !needless.contains(step.name()))
                        .map(step -> changed.getOrDefault(step.name(), step))
                        .toList(),
                change.answers(),
                refutations,
                flip);
    }

    private static Set<String> read(List<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.steps().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
