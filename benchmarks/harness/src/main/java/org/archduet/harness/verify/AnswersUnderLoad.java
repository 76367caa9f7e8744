package org.archduet.harness.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.driver.answer.AnswerFile;
import org.archduet.driver.answer.KeptAnswer;
import org.archduet.driver.workload.UnderLoad;
import org.archduet.driver.workload.Workload;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Compares what two systems answered to the same requests under load: request by request, where both answers were
 * right. Answers of stateless operations must have the same bytes; sampled bodies of compared operations must be the
 * same after the workload's rules. Of a body that is too long to be kept, or no UTF-8, only the digest is known: it
 * differs from any body that was kept, and from another such body when one is more than
 * {@value AnswerPair#FAR_APART} times as long; the rules cannot be applied to it, so other digests are no proof.
 */
public final class AnswersUnderLoad {

    private final UnderLoad underLoad;
    private final Canonical canonical;

    /** @param workload says what can be compared */
    public AnswersUnderLoad(Workload workload) {
        this.underLoad = workload.underLoad();
        this.canonical = Canonical.underLoad(workload);
    }

    /**
     * A measured window of one system.
     *
     * @param folder that it was measured into
     */
    public record AnsweredWindow(String system, LoadMeasurement load, Path folder) {

        List<KeptAnswer> answers() {
            DriverBook book = load.driverBook();
            String file = book == null ? null : book.answers();
            return file == null ? List.of() : AnswerFile.read(new MeasuredFolder(folder).answers(file));
        }
    }

    /**
     * Whether every right answer of a stateless operation was kept: what was not kept cannot differ.
     *
     * @throws org.archduet.result.failure.ResultsException when the kept answers cannot be read
     */
    public List<ValidityReason> unkept(AnsweredWindow window) {
        List<KeptAnswer> answers = window.answers();
        List<ValidityReason> reasons = new ArrayList<>();
        for (OperationMeasurement measured : window.load().operations()) {
            long kept = answers.stream()
                    .filter(answer -> answer.operation().equals(measured.operation()))
                    .count();
            if (underLoad.stateless().contains(measured.operation()) && kept != measured.right()) {
                reasons.add(new ValidityReason(
                        Code.BOOKS,
                        String.format(
                                Locale.ROOT,
                                "window %s: the driver kept %,d answers to %s for the comparison of systems, but counted "
                                        + "%,d right ones",
                                window.load().id(),
                                kept,
                                measured.operation(),
                                measured.right())));
            }
        }
        return List.copyOf(reasons);
    }

    /**
     * How the answers of one window differ between two systems.
     *
     * @throws org.archduet.result.failure.ResultsException when kept answers cannot be read
     */
    public List<ValidityReason> differences(AnsweredWindow first, AnsweredWindow second) {
        Map<Integer, KeptAnswer> others = new LinkedHashMap<>();
        second.answers().forEach(answer -> others.put(answer.number(), answer));
        List<AnswerPair> pairs = new ArrayList<>();
        for (KeptAnswer answer : first.answers()) {
            KeptAnswer other = others.get(answer.number());
            if (other != null) {
                pairs.add(new AnswerPair(answer, other));
            }
        }
        Optional<ValidityReason> unlike = requests(pairs, first, second);
        if (unlike.isPresent()) {
            return List.of(unlike.get());
        }
        return Stream.of(
                        digests(pairs, first.system(), second.system()),
                        unreadable(pairs, first.system(), second.system()),
                        bodies(pairs, first.system(), second.system()))
                .flatMap(List::stream)
                .map(difference -> reason(Code.PARITY, second, difference))
                .toList();
    }

    private static ValidityReason reason(Code code, AnsweredWindow window, String what) {
        return new ValidityReason(code, "window " + window.load().id() + ": " + what);
    }

    /** Answers to different requests say nothing about the systems. */
    private static Optional<ValidityReason> requests(
            List<AnswerPair> pairs, AnsweredWindow first, AnsweredWindow second) {
        List<AnswerPair> unlike =
                pairs.stream().filter(AnswerPair::isOfDifferentRequests).toList();
        return unlike.stream()
                .findFirst()
                .map(pair -> reason(
                        Code.BOOKS,
                        second,
                        String.format(
                                Locale.ROOT,
                                "the driver sent different requests to the systems under %,d of %,d numbers%n  example: request %d"
                                        + "%n  %s: %s %s%n  %s: %s %s",
                                unlike.size(),
                                pairs.size(),
                                pair.one().number(),
                                first.system(),
                                pair.one().operation(),
                                pair.one().requestLine(),
                                second.system(),
                                pair.other().operation(),
                                pair.other().requestLine())));
    }

    private List<String> digests(List<AnswerPair> pairs, String first, String second) {
        List<String> differences = new ArrayList<>();
        for (String operation : underLoad.stateless()) {
            List<AnswerPair> asked = pairs.stream()
                    .filter(pair -> pair.one().operation().equals(operation))
                    .toList();
            List<AnswerPair> differing =
                    asked.stream().filter(AnswerPair::differs).toList();
            if (!differing.isEmpty()) {
                differences.add(String.format(
                                Locale.ROOT,
                                "%,d of %,d answers to %s differ under load, though they depend on no state",
                                differing.size(),
                                asked.size(),
                                operation)
                        + AnswerPair.example(differing, first, second));
            }
        }
        return differences;
    }

    /** What is known of sampled bodies that could not be kept. */
    private List<String> unreadable(List<AnswerPair> pairs, String first, String second) {
        List<AnswerPair> differing = pairs.stream()
                .filter(pair -> underLoad.compared().contains(pair.one().operation()))
                .filter(AnswerPair::differsUnread)
                .toList();
        return differing.isEmpty()
                ? List.of()
                : List.of(String.format(
                                Locale.ROOT,
                                "%,d sampled answers under load differ in that one is no UTF-8, above %,d bytes, or more than "
                                        + "%d times as long",
                                differing.size(),
                                KeptAnswer.LIMIT_BYTES,
                                AnswerPair.FAR_APART)
                        + AnswerPair.example(differing, first, second));
    }

    private List<String> bodies(List<AnswerPair> pairs, String first, String second) {
        List<AnswerPair> sampled = pairs.stream()
                .filter(pair -> underLoad.compared().contains(pair.one().operation()) && pair.isText())
                .toList();
        return TranscriptComparison.differences(
                        new Transcript(
                                first,
                                sampled.stream()
                                        .map(AnswerPair::one)
                                        .map(this::exchange)
                                        .toList()),
                        new Transcript(
                                second,
                                sampled.stream()
                                        .map(AnswerPair::other)
                                        .map(this::exchange)
                                        .toList()))
                .stream()
                .map(difference -> "of " + sampled.size() + " sampled answers under load, " + difference)
                .toList();
    }

    private Exchange exchange(KeptAnswer answer) {
        String body = answer.content() instanceof KeptAnswer.Body text ? text.text() : "";
        return new Exchange(
                answer.number(),
                answer.operation(),
                answer.requestLine(),
                null,
                1,
                answer.status(),
                "",
                canonical.of(body),
                "");
    }
}
