package org.archduet.analysis.synthetic;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Plants a dose into a synthetic run: its windows at further loads, which should be equal, become the levels of the
 * dose, and one system pays for it with CPU time.
 *
 * <pre>{@code
 * RunFolder folder = run.atLoads(Collections.nCopies(3, 100.0)).write(folder);
 * new SyntheticDose("hops", List.of(0, 1, 2), "split", 0.1).plantIn(folder); // each hop costs a tenth of a request
 * }</pre>
 *
 * @param amounts one for each further load of the run
 * @param system that takes the dose
 * @param price CPU time of one unit, as a part of a request's without the dose
 */
public record SyntheticDose(String knob, List<Integer> amounts, String system, double price) {

    /** Changes the starts of a run and its plan. */
    public void plantIn(RunFolder folder) {
        String baseline = folder.plan().read().experiment().baseline();
        String candidate = folder.plan().read().experiment().candidate();
        for (Start start : folder.readStarts()) {
            folder.start(start.block(), start.system())
                    .write(start.withSlices(start.slices().stream()
                            .map(slice -> dosed(start.system(), slice))
                            .toList()));
        }
        folder.plan()
                .write(folder.plan()
                        .read()
                        .varying(List.of(new Factor(
                                knob,
                                amounts.stream()
                                        .map(amount -> new Level(
                                                String.valueOf(amount),
                                                baseline,
                                                candidate,
                                                WindowId.doseLevel(knob, amount)))
                                        .toList(),
                                new Dose(knob, "unit", amounts, List.of(new Dose.Dosed(system, Map.of())))))));
    }

    private Slice dosed(String taker, Slice slice) {
        return IntStream.range(0, amounts.size())
                .filter(level -> slice.condition().equals(WindowId.loadOfGrid(level + 1)))
                .mapToObj(level -> dosed(slice, amounts.get(level), taker.equals(system) ? price : 0))
                .findFirst()
                .orElse(slice);
    }

    private Slice dosed(Slice slice, int amount, double priceOfOne) {
        Window window = slice.window();
        return new Slice(
                WindowId.doseLevel(knob, amount),
                WindowKind.DOSE_LEVEL,
                slice.round(),
                slice.position(),
                slice.attempt(),
                slice.used(),
                slice.validity(),
                slice.waitingCpus(),
                slice.referenceLoopNanos(),
                new Window(
                        window.load(),
                        window.outcome(),
                        window.cautions(),
                        SyntheticCosts.times(window.resources(), 1 + priceOfOne * amount)));
    }
}
