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
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
import org.archduet.result.validity.FailureLimits;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Systems that failed more of their requests than {@link FailureLimits#WITHHOLD_ABOVE}, beyond chance: in a window of a
 * trial, or in all windows with the same id together. None of these is meant to overload them (windows of a search for
 * a capacity are, and are no windows of a trial). Windows of discarded first attempts count as well: a fault of a
 * system is not repeated away. Judged from the records, so that results written before there was such a check are
 * judged too.
 *
 * @param windows by system, worst first
 */
public record FailingSystems(Map<String, List<FailedWindows>> windows) {

    /** Finds them in the records of a run, in the order of its trials. */
    public static FailingSystems of(List<Trial> trials, List<Trial> firstAttempts) {
        Map<String, List<FailedWindows>> bySystem = new LinkedHashMap<>();
        Stream.concat(windows(trials, false), windows(firstAttempts, true))
                .filter(WindowOfTrial::speaksOfTheSystem)
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
     * @param trials those that a comparison is made of
     * @param window finds the window that the comparison is about; null where a trial has none
     * @return empty when fewer than {@link FailureLimits#CAUTION_FROM} failed in each
     */
    public static Optional<String> someFailed(List<Trial> trials, Function<Trial, @Nullable Window> window) {
        List<WindowOfTrial> some = new ArrayList<>();
        for (Trial trial : trials) {
            Window found = window.apply(trial);
            if (found != null) {
                some.add(new WindowOfTrial(trial, found, false));
            }
        }
        some.removeIf(found -> found.share() < FailureLimits.CAUTION_FROM);
        some.sort(Comparator.comparingDouble(WindowOfTrial::share).reversed());
        return some.stream()
                .findFirst()
                .map(worst -> new FailedWindows(List.of(worst)).brief() + " (" + worst.counts() + ")"
                        + more(some.size() - 1));
    }

    /** One reason against the run for each system. */
    public List<ValidityReason> reasons() {
        return windows.values().stream().map(FailingSystems::reason).toList();
    }

    /** The trials; each of which a window shows alone that its system failed is invalid for that reason. */
    public List<Trial> marked(List<Trial> trials) {
        return trials.stream().map(this::marked).toList();
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
        static Subject of(WindowOfTrial of) {
            return new Subject(of.trial().system(), of.window().load().id());
        }
    }

    private static Stream<WindowOfTrial> windows(List<Trial> trials, boolean firstAttempts) {
        return trials.stream().flatMap(trial -> trial.windows().stream()
                .map(window -> new WindowOfTrial(trial, window, firstAttempts)));
    }

    /** Each window that is decisive alone; only where none is, all of them together. */
    private static List<FailedWindows> decisive(List<WindowOfTrial> sameId) {
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

    private Trial marked(Trial trial) {
        List<FailedWindows> failed = windows.getOrDefault(trial.system(), List.of()).stream()
                .filter(windows -> windows.isOnly(trial))
                .toList();
        boolean known = trial.validity().stream().anyMatch(reason -> reason.code() == Code.SYSTEM_FAILING);
        if (failed.isEmpty() || known) {
            return trial;
        }
        List<ValidityReason> reasons = new ArrayList<>(trial.validity());
        reasons.add(reason(failed));
        return trial.with(reasons);
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
