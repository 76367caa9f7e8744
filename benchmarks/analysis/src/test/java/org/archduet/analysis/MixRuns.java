package org.archduet.analysis;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticDose;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.SchemaVersion1;
import org.archduet.result.run.Budget;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** Results folders of one system against another with more calls: with doses, and with mixes that prices predict. */
final class MixRuns {

    /** What a call costs, in nanoseconds. */
    static final double HOP = 300_000;

    private static final double RATE = 150;
    private static final double SPLIT = 1.8e6;
    private static final double CALLS = 2;
    private static final List<Integer> AMOUNTS = List.of(0, 1, 2, 4);

    private MixRuns() {}

    /**
     * A run that compares two mixes, in the second of which the split system makes three calls more.
     *
     * @param unpriced what a request costs there beside them, in nanoseconds
     */
    static RunFolder mixes(Path root, double unpriced) {
        RunFolder folder = run(2).write(new RunFolder(root));
        folder.readStarts().forEach(start -> folder.start(start.block(), start.system())
                .write(start.withSlices(start.slices().stream()
                        .map(slice -> mixed(slice, start.system().equals("split"), unpriced))
                        .toList())));
        folder.plan()
                .write(folder.plan()
                        .read()
                        .varying(List.of(new Factor("mix", List.of(level("usual"), level("carts"))))));
        return folder;
    }

    /**
     * A run that gives one dose, analysed. The same windows stand for a dose of each unit.
     *
     * @param price of one unit, in nanoseconds
     */
    static RunFolder doses(Path root, double price, List<String> units) {
        RunFolder folder = run(AMOUNTS.size()).write(new RunFolder(root));
        new SyntheticDose("hops", AMOUNTS, "split", price / SPLIT).plantIn(folder);
        Factor planted = folder.plan().read().factors().get(0);
        Dose dose = Objects.requireNonNull(planted.dose());
        folder.plan()
                .write(folder.plan()
                        .read()
                        .varying(units.stream()
                                .map(unit -> new Factor(
                                        unit,
                                        planted.levels(),
                                        new Dose(dose.knob(), unit, dose.amounts(), dose.systems())))
                                .toList()));
        Analysis.write(folder);
        return folder;
    }

    /** Changes what the systems of a run were given. */
    static void rebudget(RunFolder folder, Function<Budget, Budget> change) {
        folder.systems()
                .write(folder.systems().read().stream()
                        .map(system -> SchemaVersion1.system(
                                system.name(), system.title(), system.processes(), change.apply(system.budget())))
                        .toList());
    }

    private static SyntheticRun run(int furtherWindows) {
        return new SyntheticRun(
                        List.of(
                                new SyntheticSystem("plain", "plain", List.of("plain"), 2e6, 1e6, 900, 400_000_000L, 0),
                                new SyntheticSystem(
                                        "split", "split", List.of("split"), 2e6, SPLIT, 900, 400_000_000L, CALLS)),
                        NoiseModel.STILL,
                        4,
                        8,
                        RATE,
                        5)
                .atLoads(Collections.nCopies(furtherWindows, RATE));
    }

    private static Level level(String mix) {
        return new Level(mix, "plain", "split", WindowId.mixLevel(mix));
    }

    private static Slice mixed(Slice slice, boolean split, double unpriced) {
        if (slice.condition().equals(WindowId.loadOfGrid(1))) {
            return in("usual", slice, 0, 0);
        }
        return slice.condition().equals(WindowId.loadOfGrid(2))
                ? in("carts", slice, split ? 3 : 0, unpriced + (split ? 3 * HOP : 0))
                : slice;
    }

    private static Slice in(String mix, Slice slice, double calls, double cost) {
        Window window = slice.window();
        return new Slice(
                WindowId.mixLevel(mix),
                WindowKind.MIX_LEVEL,
                slice.round(),
                slice.position(),
                slice.attempt(),
                slice.used(),
                slice.validity(),
                slice.waitingCpus(),
                slice.referenceLoopNanos(),
                new Window(window.load(), window.outcome(), window.cautions(), more(window.resources(), calls, cost)));
    }

    private static Resources more(Resources resources, double calls, double cost) {
        return new Resources(
                Objects.requireNonNull(resources.cpuNanosPerRequest()) + cost,
                resources.systemCpuNanosPerRequest(),
                resources.databaseCpuNanosPerRequest(),
                Objects.requireNonNull(resources.callsPerRequest()) + calls,
                resources.stealFraction(),
                resources.otherCpuFraction(),
                resources.processes(),
                resources.surroundings(),
                resources.callBook(),
                resources.databaseWork());
    }
}
