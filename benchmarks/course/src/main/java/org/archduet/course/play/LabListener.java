package org.archduet.course.play;

import java.util.function.Consumer;
import org.archduet.harness.run.RunListener;

/**
 * Hears what a lab does.
 *
 * @param words one sentence for each thing that happens
 * @param runs what the runs of experiments say
 */
public record LabListener(Consumer<String> words, RunListener runs) {

    void say(String sentence) {
        words.accept(sentence);
    }
}
