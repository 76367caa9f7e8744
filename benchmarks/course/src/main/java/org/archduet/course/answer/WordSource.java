package org.archduet.course.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.StudentT;
import org.archduet.result.decision.DecisionRule;

/** Where an answer that is a word comes from. */
public sealed interface WordSource {

    /** The word. */
    Value.Word read(StepFolders folders) throws NoFigureException;

    /** Names of the steps that it reads. */
    Stream<String> steps();

    /** One that is known beforehand, because somebody made it so. */
    record Known(String word) implements WordSource {
        @Override
        public Value.Word read(StepFolders folders) {
            return new Value.Word(word);
        }

        @Override
        public Stream<String> steps() {
            return Stream.empty();
        }
    }

    /**
     * The word whose number is the greatest or the least. With several numbers for each word, one for each start, it is
     * the word with the extreme mean, and a word is indistinguishable from it when the paired t interval of their
     * difference over the starts includes zero, at the confidence of {@link DecisionRule#DEFAULT} for each pair. With
     * a single number for each word, it is indistinguishable when their intervals overlap; a number without an interval
     * is taken as it is.
     *
     * @param numbers by word, in the order of the file
     */
    record Extreme(boolean greatest, Map<String, NumberSource> numbers) implements WordSource {
        @Override
        public Value.Word read(StepFolders folders) throws NoFigureException {
            Map<String, List<Value.Figure>> each = new LinkedHashMap<>();
            for (Map.Entry<String, NumberSource> entry : numbers.entrySet()) {
                each.put(entry.getKey(), entry.getValue().each(folders));
            }
            String first = extreme(each);
            List<Value.Figure> its = each.getOrDefault(first, List.of());
            List<String> close = new ArrayList<>();
            for (Map.Entry<String, List<Value.Figure>> entry : each.entrySet()) {
                List<Value.Figure> others = entry.getValue();
                if (others.size() != its.size()) {
                    throw new NoFigureException(first + " has " + its.size() + " figures and " + entry.getKey() + " "
                            + others.size() + ", so they cannot be compared start by start");
                }
                if (!entry.getKey().equals(first) && !differ(its, others)) {
                    close.add(entry.getKey());
                }
            }
            return new Value.Word(first, close);
        }

        private String extreme(Map<String, List<Value.Figure>> each) throws NoFigureException {
            List<String> best = new ArrayList<>();
            double extreme = 0;
            for (Map.Entry<String, List<Value.Figure>> entry : each.entrySet()) {
                double number = Paired.mean(
                        entry.getValue().stream().map(Value.Figure::number).toList());
                if (best.isEmpty() || (greatest ? number > extreme : number < extreme)) {
                    best.clear();
                    extreme = number;
                }
                if (number == extreme) {
                    best.add(entry.getKey());
                }
            }
            if (best.size() != 1) {
                throw new NoFigureException("the figures of " + String.join(" and ", best) + " are equal");
            }
            return best.get(0);
        }

        private static boolean differ(List<Value.Figure> one, List<Value.Figure> other) {
            int starts = one.size();
            if (starts < 2) {
                return one.get(0).least() > other.get(0).most()
                        || other.get(0).least() > one.get(0).most();
            }
            List<Double> differences = IntStream.range(0, starts)
                    .mapToObj(
                            start -> one.get(start).number() - other.get(start).number())
                    .toList();
            double reach = StudentT.twoSided(DecisionRule.DEFAULT.confidence(), starts - 1)
                    * Paired.deviation(differences)
                    / Math.sqrt(starts);
            return Math.abs(Paired.mean(differences)) > reach;
        }

        @Override
        public Stream<String> steps() {
            return numbers.values().stream().flatMap(NumberSource::steps);
        }
    }
}
