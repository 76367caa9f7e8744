package org.archduet.course.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archduet.course.answer.Answer;
import org.archduet.course.lab.Flip;
import org.archduet.course.lab.Lab;

/** Labs before they are done. */
public final class LabWords {

    private LabWords() {}

    /**
     * The list of all labs.
     *
     * @param done when each was done last, by number
     */
    public static List<String> list(List<Lab> labs, Map<Integer, String> done) {
        List<String> lines = new ArrayList<>();
        lines.add("labs (./archduet lab N), with the stated time on two cores");
        for (Lab lab : labs) {
            String when = done.getOrDefault(lab.number(), "");
            lines.add(String.format(
                            Locale.ROOT,
                            "  %2d  %-46s %2d min  %s",
                            lab.number(),
                            lab.title(),
                            lab.minutes(),
                            when.isEmpty() ? "" : "done " + when)
                    .stripTrailing());
        }
        int minutes = labs.stream().mapToInt(Lab::minutes).sum();
        lines.add("");
        lines.add(labs.size() + (labs.size() == 1 ? " lab" : " labs") + ", together " + minutes
                + " minutes; how the course works: labs/README.md");
        return lines;
    }

    /**
     * What is going to happen, before anything is asked.
     *
     * @param lab with its change made when it is
     * @param reused finished runs that are used instead of new ones
     * @param notReused why finished runs are not used, each in a clause
     */
    public static List<String> before(
            Lab lab, boolean flipped, boolean shortened, List<Path> reused, List<String> notReused) {
        List<String> lines = new ArrayList<>();
        lines.add("Lab " + lab.number() + ": " + lab.title());
        lines.add("Claim: " + lab.claim());
        if (flipped) {
            lab.flip().map(Flip::change).ifPresent(change -> lines.add("Changed: " + change));
        }
        lines.add(
                shortened
                        ? "This short form only shows that everything works; its figures mean nothing."
                        : "It takes about " + lab.minutes() + (lab.minutes() == 1 ? " minute" : " minutes")
                                + (lab.measures()
                                        ? " on two cores. Leave the machine alone until it is done."
                                        : " of reading; nothing runs."));
        reused.forEach(run -> lines.add("Shorter this time: it reads the finished run " + run
                + " (same commit and files; --fresh makes a new one)."));
        notReused.forEach(why -> lines.add("The last shared run is not used again: " + why + "."));
        lines.add("");
        return lines;
    }

    /** The question that a prompt asks. */
    public static String question(Answer answer) {
        return answer.question() + " (" + answer.form() + ")";
    }

    /** How predictions are given without a terminal. */
    public static String predictOptions(Lab lab) {
        List<Answer> asked = lab.predicted();
        return asked.size() == 1
                ? "--predict VALUE (" + asked.get(0).form() + ")"
                : String.join(
                        " ",
                        asked.stream()
                                .map(answer -> "--predict " + answer.name() + "=VALUE")
                                .toList());
    }
}
