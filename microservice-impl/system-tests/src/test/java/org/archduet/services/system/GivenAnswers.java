package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.archduet.services.system.Buyer.Answer;

/** What checkouts were answered last, by idempotency key. */
final class GivenAnswers {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    void put(String key, Answer answer) {
        answers.put(key, answer);
    }

    /**
     * A final answer is what is stored; "nothing was ordered" is true; what was in doubt is decided one way or the
     * other.
     *
     * @param status of what is stored, by idempotency key, once every order is decided
     */
    void holdAgainst(Map<String, String> status) {
        assertThat(answers).isNotEmpty();
        answers.forEach((key, answer) -> {
            switch (kind(answer)) {
                case "201" -> assertThat(status).containsEntry(key, "CONFIRMED");
                case "402" -> assertThat(status).containsEntry(key, "REFUSED");
                case "unavailable" -> assertThat(status).doesNotContainKey(key);
                case "in-doubt", "none" ->
                    assertThat(status.getOrDefault(key, "absent")).isIn("CONFIRMED", "REFUSED", "absent");
                default -> throw new AssertionError("unexpected answer " + answer);
            }
        });
    }

    private static String kind(Answer answer) {
        if (answer.status() == 503) {
            return answer.body().contains("urn:problem:shop:unavailable")
                    ? "unavailable"
                    : answer.body().contains("urn:problem:shop:in-doubt") ? "in-doubt" : "other";
        }
        return answer.status() == Buyer.NO_ANSWER ? "none" : String.valueOf(answer.status());
    }
}
