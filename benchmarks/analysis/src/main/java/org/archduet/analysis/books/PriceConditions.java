package org.archduet.analysis.books;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.analysis.compare.Compilers;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.run.Budget;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.ManifestKey;
import org.archduet.result.vocabulary.WindowKind;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.jspecify.annotations.Nullable;

/** What prices of a run depend on. */
public final class PriceConditions {

    private static final List<WindowKind> OPEN = List.of(WindowKind.OPEN_LOOP, WindowKind.DOSE_LEVEL);

    private PriceConditions() {}

    /** From the parts of a run; what systems differ in is listed. */
    public static Conditions of(
            Experiment experiment, Manifest manifest, List<SystemResult> systems, List<Start> starts) {
        return new Conditions(
                manifest.commit() + (manifest.dirty() ? " with uncommitted changes" : ""),
                distinct(systems.stream().map(Compilers::of)),
                manifest.field(ManifestKey.CPU_MODEL).orElse(""),
                distinct(systems.stream().map(SystemResult::budget).map(Budget::systemCpus)),
                heap(systems),
                experiment.workload(),
                load(starts));
    }

    private static String distinct(Stream<String> values) {
        return values.filter(value -> !value.isEmpty()).distinct().sorted().collect(Collectors.joining(" and "));
    }

    private static @Nullable Integer heap(List<SystemResult> systems) {
        List<Integer> sizes = systems.stream()
                .map(system -> system.budget().heapMegabytes())
                .distinct()
                .toList();
        return sizes.size() == 1 ? sizes.get(0) : null;
    }

    private static @Nullable Double load(List<Start> starts) {
        return starts.stream()
                .flatMap(start -> start.windows().stream())
                .map(window -> window.load())
                .filter(load -> OPEN.contains(load.kind()))
                .map(LoadMeasurement::arrival)
                .map(arrival -> arrival.ratePerSecond())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
