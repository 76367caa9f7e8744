package org.archduet.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.course.lab.Course;
import org.archduet.course.lab.Lab;
import org.archduet.harness.config.SearchFolders;

/** A repository with one lab, for tests: nothing runs in it, its results are prepared. */
public record LabFolder(Path home) {

    /** A lab of one prepared step, with a number and a word as answers. */
    public static final String PREPARED = """
            schemaVersion: 1
            title: "Planted truth"
            claim: "A difference of one millisecond is found."
            minutes: 4
            steps:
              - name: planted
                results: results/planted
            answers:
              - name: ratio
                question: "How many times as long does the slower one take?"
                unit: "×"
                least: 1
                greatest: 3
                measured:
                  step: planted
                  file: result.json
                  path: "$.comparisons[?(@.metric == 'p50')].ratio"
                expected: {from: 1.1, to: 1.3, why: "Six over five is 1.2."}
              - name: slower
                question: "Which one is slower?"
                predict: false
                choices: [five, six]
                measured:
                  greatestOf:
                    five: {step: planted, file: result.json, path: "$.systems[0].nanos"}
                    six: {step: planted, file: result.json, path: "$.systems[1].nanos"}
                expected: {is: six, why: "It was made slower."}
            refutedIf:
              - words: "The whole interval lies below 1.1."
                check: ratio < 1.1
              - words: "The other one is slower."
                check: slower is not six
            """;

    /** A change of {@link #PREPARED} with a question, an expectation and minutes of its own. */
    public static final String FLIP = """
            flip:
              change: "Nothing is planted."
              minutes: 2
              answers:
                - name: slower
                - name: ratio
                  question: "Both take 5 ms: how many times as long does the second one take?"
                  expected: {from: 0.9, to: 1.05, why: "Five over five is 1."}
              steps:
                - name: planted
                  results: results/nothing
              then: "The ratio is indistinguishable from 1."
            """;

    /** What its step has left. */
    public static final String RESULT = """
            {"comparisons": [{"metric": "p99", "ratio": {"point": 9, "low": 8, "high": 10}},
                             {"metric": "p50", "ratio": {"point": 1.21, "low": 1.18, "high": 1.24}}],
             "systems": [{"nanos": 5000000}, {"nanos": 6050000}]}
            """;

    /** The same with the change. */
    public static final String FLIPPED_RESULT = """
            {"comparisons": [{"metric": "p50", "ratio": {"point": 1.01, "low": 0.99, "high": 1.03}}],
             "systems": [{"nanos": 5000000}, {"nanos": 5010000}]}
            """;

    /** Writes the lab, which gets number 5. */
    public static LabFolder of(Path home, String yaml) {
        LabFolder folder = new LabFolder(home);
        folder.write("labs/05-planted-truth/lab.yaml", yaml);
        folder.write("labs/05-planted-truth/results/planted/result.json", RESULT);
        folder.write("labs/05-planted-truth/results/nothing/result.json", FLIPPED_RESULT);
        return folder;
    }

    public void write(String file, String content) {
        try {
            Path path = home.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SearchFolders folders() {
        return SearchFolders.allIn(home);
    }

    public Course course() {
        return new Course(home.resolve("labs"), folders());
    }

    public Lab lab() {
        return course().lab("5");
    }
}
