package org.archduet.harness.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archduet.driver.answer.KeptAnswer;

/** What two systems answered to the same request under load, by its number. */
record AnswerPair(KeptAnswer one, KeptAnswer other) {

    /** Times as long as another: such a body is not the same with a few values replaced. */
    static final int FAR_APART = 2;

    boolean isOfDifferentRequests() {
        return !one.operation().equals(other.operation()) || !one.requestLine().equals(other.requestLine());
    }

    boolean isText() {
        return one.content() instanceof KeptAnswer.Body && other.content() instanceof KeptAnswer.Body;
    }

    boolean differs() {
        return one.status() != other.status()
                || one.bodyBytes() != other.bodyBytes()
                || !one.content().digest().equals(other.content().digest());
    }

    /** Of bodies that were to be kept, at least one of which could not be. */
    boolean differsUnread() {
        boolean oneKept = one.content() instanceof KeptAnswer.Body;
        boolean otherKept = other.content() instanceof KeptAnswer.Body;
        long longer = Math.max(one.bodyBytes(), other.bodyBytes());
        long shorter = Math.min(one.bodyBytes(), other.bodyBytes());
        return oneKept != otherKept || !oneKept && (one.status() != other.status() || longer > FAR_APART * shorter);
    }

    /** The first place where two bodies differ. */
    Optional<JsonPlaces.Place> place() {
        return one.content() instanceof KeptAnswer.Body text && other.content() instanceof KeptAnswer.Body otherText
                ? JsonPlaces.of(text.text(), otherText.text()).stream().findFirst()
                : Optional.empty();
    }

    /** One of those that differ, of which both bodies are there if there is one; in words, on lines of its own. */
    static String example(List<AnswerPair> differing, String first, String second) {
        AnswerPair example = differing.stream()
                .filter(pair -> pair.place().isPresent())
                .findFirst()
                .orElse(differing.get(0));
        Optional<JsonPlaces.Place> place = example.place();
        return String.format(
                Locale.ROOT,
                "%n  example: request %d, %s%s%n  %s: %s%n  %s: %s",
                example.one().number(),
                ShownText.of(example.one().requestLine()),
                place.map(JsonPlaces.Place::pointer)
                        .filter(pointer -> !pointer.isEmpty())
                        .map(" differs first at "::concat)
                        .orElse(""),
                first,
                words(example.one(), place.map(JsonPlaces.Place::one)),
                second,
                words(example.other(), place.map(JsonPlaces.Place::other)));
    }

    private static String words(KeptAnswer answer, Optional<String> there) {
        return String.format(
                Locale.ROOT,
                "status %d, %,d bytes, %s",
                answer.status(),
                answer.bodyBytes(),
                there.map(ShownText::of)
                        .orElseGet(() -> String.format(
                                Locale.ROOT,
                                "CRC-32C %08x",
                                answer.content().digest().crc32c())));
    }
}
