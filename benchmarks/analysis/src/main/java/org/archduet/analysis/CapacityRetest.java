package org.archduet.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.Contradiction;
import org.archduet.result.capacity.RetestedLoad;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.capacity.ServiceLevel;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * Tests capacities again by the windows that were measured below them: those of starts at a share of the capacity, and
 * the points of its curve. Each that offered no more than the passing end should have kept the SLO; one that did
 * not contradicts the capacity. Windows above the passing end say nothing against it.
 */
final class CapacityRetest {

    /** With fewer broken windows no capacity is withdrawn: one alone may be the bad luck of a start. */
    static final int LEAST_BROKEN = 2;

    private final RunRecords records;

    CapacityRetest(RunRecords records) {
        this.records = records;
    }

    /** The capacities, those that are contradicted with what speaks against them. */
    List<Capacity> judged() {
        return records.capacity().stream().map(this::judged).toList();
    }

    private Capacity judged(Capacity capacity) {
        Double pass = capacity.passPerSecond();
        if (pass == null) {
            return capacity;
        }
        List<RetestWindow> windows = windows(capacity).stream()
                .filter(window -> window.ratePerSecond() <= pass)
                .toList();
        Optional<ServiceLevel> slo = capacity.level();
        List<RetestedLoad> loads = loads(windows, slo);
        int broken = loads.stream().mapToInt(RetestedLoad::broken).sum();
        Capacity noted = slo.isPresent() || windows.isEmpty() ? capacity : untested(capacity);
        if (broken == 0) {
            return noted;
        }
        boolean withdrawn = withdraws(loads);
        Contradiction by = new Contradiction(loads, reference(capacity.system()), withdrawn, pass);
        return withdrawn ? noted.contradicted(null, by) : moved(noted.contradicted(highestKept(loads), by));
    }

    /** A point of the curve is one short window: it moves the passing end, and withdraws nothing. */
    private static boolean withdraws(List<RetestedLoad> loads) {
        List<RetestedLoad> shares = loads.stream().filter(load -> !load.curve()).toList();
        int windows = shares.stream().mapToInt(RetestedLoad::windows).sum();
        int broken = shares.stream().mapToInt(RetestedLoad::broken).sum();
        return broken >= LEAST_BROKEN && broken > Contradiction.WITHDRAW_ABOVE * windows;
    }

    private static List<RetestedLoad> loads(List<RetestWindow> windows, Optional<ServiceLevel> slo) {
        return windows.stream()
                .collect(Collectors.groupingBy(RetestWindow::load, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(load -> load.getKey().retested(load.getValue(), slo))
                .toList();
    }

    /** Below every load at which a window broke the SLO. */
    private static @Nullable Double highestKept(List<RetestedLoad> loads) {
        double lowestBroken = loads.stream()
                .filter(load -> load.broken() > 0)
                .mapToDouble(RetestedLoad::ratePerSecond)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return loads.stream()
                .filter(load -> load.kept() && load.ratePerSecond() < lowestBroken)
                .map(RetestedLoad::ratePerSecond)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The note was made of the interval before. */
    private static Capacity moved(Capacity capacity) {
        Double width = capacity.width();
        return width == null
                ? capacity
                : note(
                        capacity,
                        String.format(
                                Locale.ROOT,
                                "%.1f %% wide up from the load that none broke, wanted %.0f %%",
                                width * 100,
                                capacity.wantedWidth() * 100));
    }

    private static Capacity untested(Capacity capacity) {
        return note(
                capacity,
                "windows below it could not test it, because its SLO \"" + capacity.slo()
                        + "\" cannot be read; only their outcomes were judged");
    }

    private static Capacity note(Capacity capacity, String words) {
        return capacity.withNote(capacity.note().isEmpty() ? words : capacity.note() + "; " + words);
    }

    /** A second copy without a capacity is offered what the original is. */
    private List<RetestWindow> windows(Capacity capacity) {
        List<RetestWindow> windows = new ArrayList<>();
        capacity.curve().stream()
                .filter(point -> point.validity().isEmpty())
                .map(RetestWindow::of)
                .forEach(windows::add);
        for (Start start : records.starts()) {
            boolean copy = isCopy(start.system(), capacity.system());
            if (start.validity().isEmpty() && (copy || start.system().equals(capacity.system()))) {
                start.windows().stream()
                        .filter(window -> window.load().kind() == WindowKind.OPEN_LOOP_SHARE)
                        .map(window -> RetestWindow.of(window, copy))
                        .forEach(windows::add);
            }
        }
        return windows;
    }

    private boolean isCopy(String system, String of) {
        return records.systems().stream()
                        .filter(other -> other.isCopyOf(of))
                        .map(SystemResult::name)
                        .anyMatch(system::equals)
                && records.capacity().stream().noneMatch(own -> own.system().equals(system));
    }

    private @Nullable Double reference(String system) {
        return records.searched().stream()
                .filter(searched -> searched.system().equals(system))
                .map(SearchedCapacity::referencePerSecond)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
