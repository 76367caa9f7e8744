package org.archduet.course.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where an answer that is a word comes from. */
public sealed interface WordSource {

    /** The word. */
    Value.Word read(StepFolders folders) throws NoFigureException;

    /** One that is known beforehand, because somebody made it so. */
    record Known(String word) implements WordSource {
        @Override
        public Value.Word read(StepFolders folders) {
            return new Value.Word(word);
        }
    }

    /**
     * The word whose number is the greatest or the least.
     *
     * @param numbers by word, in the order of the file
     */
    record Extreme(boolean greatest, Map<String, NumberSource> numbers) implements WordSource {
        @Override
        public Value.Word read(StepFolders folders) throws NoFigureException {
            List<String> best = new ArrayList<>();
            double extreme = 0;
            for (Map.Entry<String, NumberSource> entry : numbers.entrySet()) {
                double number = entry.getValue().read(folders).number();
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
            return new Value.Word(best.get(0));
        }
    }
}
