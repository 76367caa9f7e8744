package org.archduet.harness.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.archduet.driver.answer.AnswerFile;
import org.archduet.driver.answer.KeptAnswer;
import org.archduet.driver.workload.NormaliseRule;
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
 * same after the workload's rules.
 */
public final class AnswersUnderLoad {

    private final UnderLoad underLoad;
    private final Canonical canonical;

    /** @param workload says what can be compared */
    public AnswersUnderLoad(Workload workload) {
        this.underLoad = workload.underLoad();
        List<NormaliseRule> rules = new ArrayList<>(workload.normalise());
        rules.addAll(underLoad.normalise());
        this.canonical = new Canonical(rules);
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
            long right = measured.rightAnswers().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long kept = answers.stream()
                    .filter(answer -> answer.operation().equals(measured.operation()))
                    .count();
            if (underLoad.stateless().contains(measured.operation()) && kept != right) {
                reasons.add(new ValidityReason(
                        Code.BOOKS,
                        String.format(
                                Locale.ROOT,
                                "window %s: the driver kept %,d answers to %s for the comparison of systems, but counted "
                                        + "%,d right ones",
                                window.load().id(),
                                kept,
                                measured.operation(),
                                right)));
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
        List<Pair> pairs = new ArrayList<>();
        for (KeptAnswer answer : first.answers()) {
            KeptAnswer other = others.get(answer.number());
            if (other != null) {
                pairs.add(new Pair(answer, other));
            }
        }
        String where = "window " + second.load().id() + ": ";
        return Stream.concat(
                        digests(pairs, first.system(), second.system()).stream(),
                        bodies(pairs, first.system(), second.system()).stream())
                .map(difference -> new ValidityReason(Code.PARITY, where + difference))
                .toList();
    }

    private record Pair(KeptAnswer one, KeptAnswer other) {

        boolean isText() {
            return one.content() instanceof KeptAnswer.Body && other.content() instanceof KeptAnswer.Body;
        }

        boolean differs() {
            return one.status() != other.status()
                    || one.bodyBytes() != other.bodyBytes()
                    || !one.content().equals(other.content());
        }
    }

    private List<String> digests(List<Pair> pairs, String first, String second) {
        List<String> differences = new ArrayList<>();
        for (String operation : underLoad.stateless()) {
            List<Pair> asked = pairs.stream()
                    .filter(pair -> pair.one().operation().equals(operation))
                    .toList();
            List<Pair> differing = asked.stream().filter(Pair::differs).toList();
            if (!differing.isEmpty()) {
                Pair example = differing.get(0);
                differences.add(String.format(
                        Locale.ROOT,
                        "%,d of %,d answers to %s differ under load, though they depend on no state%n  example: request "
                                + "%d, %s%n  %s: %s%n  %s: %s",
                        differing.size(),
                        asked.size(),
                        operation,
                        example.one().number(),
                        example.one().requestLine(),
                        first,
                        words(example.one()),
                        second,
                        words(example.other())));
            }
        }
        return differences;
    }

    private static String words(KeptAnswer answer) {
        String content = answer.content() instanceof KeptAnswer.Digest digest
                ? String.format(Locale.ROOT, "CRC-32C %08x", digest.crc32c())
                : "a text";
        return String.format(Locale.ROOT, "status %d, %,d bytes, %s", answer.status(), answer.bodyBytes(), content);
    }

    private List<String> bodies(List<Pair> pairs, String first, String second) {
        List<Pair> sampled = pairs.stream()
                .filter(pair -> underLoad.compared().contains(pair.one().operation()) && pair.isText())
                .toList();
        return TranscriptComparison.differences(
                        new Transcript(
                                first,
                                sampled.stream()
                                        .map(Pair::one)
                                        .map(this::exchange)
                                        .toList()),
                        new Transcript(
                                second,
                                sampled.stream()
                                        .map(Pair::other)
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
