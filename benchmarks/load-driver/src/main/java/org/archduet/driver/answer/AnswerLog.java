package org.archduet.driver.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The answers that a window has kept so far; any thread. */
public final class AnswerLog {
    private final Queue<KeptAnswer> answers = new ConcurrentLinkedQueue<>();

    /** Keeps an answer; null when there is none to keep. */
    public void keep(@Nullable KeptAnswer answer) {
        if (answer != null) {
            answers.add(answer);
        }
    }

    /** Keeps all of another log. */
    public void addAll(AnswerLog other) {
        answers.addAll(other.answers);
    }

    /** By number. */
    public List<KeptAnswer> inOrder() {
        return answers.stream()
                .sorted(Comparator.comparingInt(KeptAnswer::number))
                .toList();
    }
}
