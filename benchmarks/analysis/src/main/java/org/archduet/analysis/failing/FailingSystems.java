package org.archduet.analysis.failing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.FailureLimits;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Systems that failed more of their requests than {@link FailureLimits#WITHHOLD_ABOVE}, beyond chance: in a window of a
 * start, or in all windows with the same id together. Windows of loads that the harness chose without knowing that
 * a system can take them (a share of a capacity, the grid, whose highest load is meant to overload, equal utilisation)
 * count only where the system kept up; those of a search for a capacity are no windows of a start. Slices of discarded
 * attempts count as well: a fault of a system is not repeated away. Judged from the records, so that results written
 * before there was such a check are judged too.
 *
 * @param windows by system, worst first
 */
public record FailingSystems(Map<String, List<FailedWindows>> windows) {

    /** Finds them in the records of a run, in the order of its starts. */
    public static FailingSystems of(List<Start> starts, List<Start> firstAttempts) {
        Map<String, List<FailedWindows>> bySystem = new LinkedHashMap<>();
        Stream.concat(windows(starts, false), windows(firstAttempts, true))
                .filter(WindowOfStart::speaksOfTheSystem)
                .collect(Collectors.groupingBy(Subject::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((subject, windows) -> decisive(windows)
                        .forEach(failed -> bySystem.computeIfAbsent(subject.system(), system -> new ArrayList<>())
                                .add(failed)));
        bySystem.values()
                .forEach(failed -> failed.sort(
                        Comparator.comparingDouble(FailedWindows::share).reversed()));
        return new FailingSystems(bySystem);
    }

    /**
     * The windows of a system that failed some requests, too few to withhold a verdict, in a sentence that names the
     * worst.
     *
     * @param starts those that a comparison is made of
     * @param window finds the window that the comparison is about; null where a start has none
     * @return empty when fewer than {@link FailureLimits#CAUTION_FROM} failed in each
     */
    public static Optional<String> someFailed(List<Start> starts, Function<Start, @Nullable Window> window) {
        List<WindowOfStart> some = new ArrayList<>();
        for (Start start : starts) {
            Window found = window.apply(start);
            if (found != null) {
                some.add(new WindowOfStart(start, found, false));
            }
        }
        some.removeIf(found -> found.share() < FailureLimits.CAUTION_FROM);
        some.sort(Comparator.comparingDouble(WindowOfStart::share).reversed());
        return some.stream()
                .findFirst()
                .map(worst -> new FailedWindows(List.of(worst)).brief() + " (" + worst.counts() + ")"
                        + more(some.size() - 1));
    }

    /** One reason against the run for each system. */
    public List<ValidityReason> reasons() {
        return windows.values().stream().map(FailingSystems::reason).toList();
    }

    /** The starts; each of which a window shows alone that its system failed is invalid for that reason. */
    public List<Start> marked(List<Start> starts) {
        return starts.stream().map(this::marked).toList();
    }

    /** Whether the system is one of them. */
    public boolean names(String system) {
        return windows.containsKey(system);
    }

    /** What these systems failed, worst window only, in short; empty when none of them is here. */
    public List<String> brief(String baseline, String candidate) {
        return Stream.of(baseline, candidate)
                .map(windows::get)
                .filter(Objects::nonNull)
                .map(failed -> failed.get(0).brief() + more(failed))
                .toList();
    }

    /** Windows that are counted together. */
    private record Subject(String system, WindowId window) {
        static Subject of(WindowOfStart of) {
            return new Subject(of.start().system(), of.window().load().id());
        }
    }

    private static Stream<WindowOfStart> windows(List<Start> starts, boolean firstAttempts) {
        return starts.stream().flatMap(start -> start.windows().stream()
                .map(window -> new WindowOfStart(start, window, firstAttempts)));
    }

    /** Each window that is decisive alone; only where none is, all of them together. */
    private static List<FailedWindows> decisive(List<WindowOfStart> sameId) {
        List<FailedWindows> alone = sameId.stream()
                .map(window -> new FailedWindows(List.of(window)))
                .filter(FailedWindows::isDecisive)
                .toList();
        return alone.isEmpty()
                ? Stream.of(new FailedWindows(sameId))
                        .filter(FailedWindows::isDecisive)
                        .toList()
                : alone;
    }

    private Start marked(Start start) {
        List<FailedWindows> failed = windows.getOrDefault(start.system(), List.of()).stream()
                .filter(windows -> windows.isOnly(start))
                .toList();
        boolean known = start.validity().stream().anyMatch(reason -> reason.code() == Code.SYSTEM_FAILING);
        if (failed.isEmpty() || known) {
            return start;
        }
        List<ValidityReason> reasons = new ArrayList<>(start.validity());
        reasons.add(reason(failed));
        return start.with(reasons);
    }

    private static ValidityReason reason(List<FailedWindows> failed) {
        return new ValidityReason(Code.SYSTEM_FAILING, failed.get(0).complete() + more(failed));
    }

    private static String more(Collection<FailedWindows> failed) {
        return more(failed.stream().skip(1).mapToInt(FailedWindows::size).sum());
    }

    private static String more(int windows) {
        return switch (windows) {
            case 0 -> "";
            case 1 -> ", and 1 more window";
            default -> ", and " + windows + " more windows";
        };
    }
}
