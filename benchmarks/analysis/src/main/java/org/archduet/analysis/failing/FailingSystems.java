package org.archduet.analysis.failing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Systems that failed more of their requests than {@link FailedWindow#MOST} in windows of trials, none of which is
 * meant to overload them (windows of a search for a capacity are, and are no windows of a trial). Judged from the
 * records, so that results written before there was such a check are judged too.
 *
 * @param windows by system, worst first
 */
public record FailingSystems(Map<String, List<FailedWindow>> windows) {

    /** Finds them in the records of a run, in the order of its trials. */
    public static FailingSystems of(List<Trial> trials) {
        Map<String, List<FailedWindow>> bySystem = new LinkedHashMap<>();
        for (Trial trial : trials) {
            for (Window window : trial.windows()) {
                if (FailedWindow.isDecisive(window)) {
                    bySystem.computeIfAbsent(trial.system(), system -> new ArrayList<>())
                            .add(new FailedWindow(trial, window));
                }
            }
        }
        bySystem.values()
                .forEach(failed -> failed.sort(
                        Comparator.comparingDouble(FailedWindow::share).reversed()));
        return new FailingSystems(bySystem);
    }

    /** One reason against the run for each system. */
    public List<ValidityReason> reasons() {
        return windows.values().stream().map(FailingSystems::reason).toList();
    }

    /** The trials, each in which its system failed with that reason: it is used nowhere else. */
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

    private Trial marked(Trial trial) {
        List<FailedWindow> failed = windows.getOrDefault(trial.system(), List.of()).stream()
                .filter(window -> window.trial().id().equals(trial.id()))
                .toList();
        boolean known = trial.validity().stream().anyMatch(reason -> reason.code() == Code.SYSTEM_FAILING);
        if (failed.isEmpty() || known) {
            return trial;
        }
        List<ValidityReason> reasons = new ArrayList<>(trial.validity());
        reasons.add(reason(failed));
        return trial.with(reasons);
    }

    private static ValidityReason reason(List<FailedWindow> failed) {
        return new ValidityReason(Code.SYSTEM_FAILING, failed.get(0).complete() + more(failed));
    }

    private static String more(List<FailedWindow> failed) {
        int more = failed.size() - 1;
        return switch (more) {
            case 0 -> "";
            case 1 -> ", and in 1 more window";
            default -> ", and in " + more + " more windows";
        };
    }
}
