package org.archduet.course.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archduet.course.answer.Expected;
import org.archduet.course.answer.Value;
import org.archduet.course.judge.Guess;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecord.AnswerRecord;
import org.archduet.course.text.ValueWords;
import org.archduet.report.chart.GuessChart;
import org.archduet.report.page.Block;
import org.archduet.report.text.Figures;

/**
 * One answer of a lab, for the whole class.
 *
 * @param id unique in the page
 * @param entries of each student who has it
 */
record AnswerSection(String id, List<Entry> entries) {

    /** What one student predicted and found. */
    record Entry(String student, AnswerRecord answer) {

        Optional<Double> guess() {
            return answer.prediction() instanceof Value.Figure figure ? Optional.of(figure.number()) : Optional.empty();
        }

        Optional<Value.Figure> figure() {
            return answer.measured() instanceof Value.Figure figure ? Optional.of(figure) : Optional.empty();
        }

        Optional<Guess> judged() {
            Value prediction = answer.prediction();
            return prediction == null
                    ? Optional.empty()
                    : Optional.of(Guess.of(prediction, answer.measured(), answer.expected()));
        }
    }

    static AnswerSection of(String id, String name, List<LabRecord> records) {
        List<Entry> entries = new ArrayList<>();
        for (LabRecord record : records) {
            record.answers().stream()
                    .filter(answer -> answer.name().equals(name))
                    .forEach(answer -> entries.add(new Entry(record.student(), answer)));
        }
        return new AnswerSection(id, List.copyOf(entries));
    }

    List<Block> blocks() {
        AnswerRecord any = entries.get(0).answer();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(any.question(), "strong")));
        boolean words = entries.stream()
                .anyMatch(entry -> entry.answer().measured() instanceof Value.Word
                        || entry.answer().prediction() instanceof Value.Word);
        if (words) {
            blocks.add(wordTable(any));
        } else if (!figures().isEmpty() || !guesses().isEmpty()) {
            blocks.add(chart(any));
        }
        blocks.add(new Block.Text(String.join(" ", sentences(any)), ""));
        return blocks;
    }

    /** Students whose figure is set apart from the others. */
    List<String> setApart() {
        Optional<RobustSpread> spread = RobustSpread.of(figures());
        return entries.stream()
                .filter(entry -> spread.isPresent()
                        && entry.figure()
                                .filter(figure -> spread.get().setsApart(figure.number()))
                                .isPresent())
                .map(Entry::student)
                .toList();
    }

    long right() {
        return count(Guess.RIGHT);
    }

    long predictions() {
        return entries.stream()
                .filter(entry -> entry.judged()
                        .filter(guess -> guess != Guess.NOT_MEASURED)
                        .isPresent())
                .count();
    }

    private List<Double> guesses() {
        return entries.stream()
                .flatMap(entry -> entry.guess().stream())
                .sorted()
                .toList();
    }

    private List<Double> figures() {
        return entries.stream()
                .flatMap(entry -> entry.figure().stream())
                .map(Value.Figure::number)
                .toList();
    }

    private long count(Guess guess) {
        return entries.stream()
                .filter(entry -> entry.judged().filter(guess::equals).isPresent())
                .count();
    }

    private Block chart(AnswerRecord any) {
        List<String> apart = setApart();
        List<GuessChart.Mark> marks = entries.stream()
                .filter(entry -> entry.figure().isPresent())
                .sorted(Comparator.comparingDouble(
                        entry -> entry.figure().orElseThrow().number()))
                .map(entry -> {
                    Value.Figure figure = entry.figure().orElseThrow();
                    return new GuessChart.Mark(
                            figure.number(), figure.least(), figure.most(), apart.contains(entry.student()));
                })
                .toList();
        GuessChart.Range range =
                any.expected() instanceof Expected.Range at ? new GuessChart.Range(at.from(), at.to()) : null;
        return new Block.Chart(
                GuessChart.draw(
                        id, any.question(), String.join(" ", sentences(any)), any.unit(), guesses(), range, marks),
                "Coloured dots: guesses. Below: what each student measured, with its interval where there is one"
                        + (apart.isEmpty() ? "" : "; a ring is set apart from the class")
                        + (range == null ? "." : ". Grey: what the lab expects."));
    }

    private Block wordTable(AnswerRecord any) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.answer().prediction() instanceof Value.Word word) {
                counts.computeIfAbsent(word.word(), key -> new int[2])[0]++;
            }
            if (entry.answer().measured() instanceof Value.Word word) {
                counts.computeIfAbsent(word.word(), key -> new int[2])[1]++;
            }
        }
        String expected = any.expected() instanceof Expected.Choice choice ? choice.word() : "";
        List<Block.Row> rows = counts.entrySet().stream()
                .map(entry -> Block.Row.of(
                        entry.getKey(),
                        String.valueOf(entry.getValue()[0]),
                        String.valueOf(entry.getValue()[1]),
                        entry.getKey().equals(expected) ? "expected" : ""))
                .toList();
        return new Block.Table(
                "What was guessed and what was found", List.of("Answer", "guessed", "found", ""), rows, false);
    }

    private List<String> sentences(AnswerRecord any) {
        List<String> sentences = new ArrayList<>();
        List<Double> guesses = guesses();
        if (!guesses.isEmpty()) {
            sentences.add("Guessed: median " + number(RobustSpread.median(array(guesses)), any.unit()) + ", from "
                    + Figures.plain(guesses.get(0)) + " to "
                    + number(guesses.get(guesses.size() - 1), any.unit()) + ".");
        }
        List<Double> figures = figures();
        if (!figures.isEmpty()) {
            String spread = RobustSpread.of(figures)
                    .map(robust -> ", spread " + number(robust.deviation(), any.unit()) + " (1.4826 MAD)")
                    .orElse("");
            sentences.add("Found: median " + number(RobustSpread.median(array(figures)), any.unit()) + spread + ", "
                    + figures.size() + (figures.size() == 1 ? " student." : " students."));
        }
        if (predictions() > 0) {
            sentences.add(right() + " of " + predictions() + " predictions were right"
                    + (guesses.isEmpty()
                            ? "."
                            : "; " + count(Guess.TOO_LOW) + " were too low, " + count(Guess.TOO_HIGH) + " too high."));
        }
        long missing = entries.stream()
                .filter(entry -> entry.answer().measured() == null)
                .count();
        if (missing > 0) {
            sentences.add("Without a figure: " + missing + ".");
        }
        List<String> apart = setApart();
        if (!apart.isEmpty()) {
            sentences.add("Set apart from the class: " + String.join(", ", apart) + ".");
        }
        return sentences;
    }

    private static String number(double number, String unit) {
        return ValueWords.number(number, unit);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
