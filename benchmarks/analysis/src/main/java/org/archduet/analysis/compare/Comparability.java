package org.archduet.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.analysis.metric.Windows;
import org.archduet.result.Arrival;
import org.archduet.result.Budget;
import org.archduet.result.RunResult;
import org.archduet.result.SystemResult;
import org.archduet.result.Trial;
import org.archduet.result.Validity;
import org.archduet.result.ValidityReason;
import org.archduet.result.Window;

/** Says why two runs cannot be compared: a ratio between them would answer no question. */
final class Comparability {

    private Comparability() {}

    static List<String> refusals(RunResult before, RunResult after) {
        List<String> refusals = new ArrayList<>();
        invalid("the earlier run", before).ifPresent(refusals::add);
        invalid("the later run", after).ifPresent(refusals::add);
        if (!before.experiment().workload().equals(after.experiment().workload())) {
            refusals.add("other workload: " + before.experiment().workload() + " and "
                    + after.experiment().workload());
        }
        List<SystemResult> shared = before.systems().stream()
                .filter(system -> named(after, system.name()).isPresent())
                .toList();
        if (shared.isEmpty()) {
            refusals.add("no system in common: " + names(before) + " and " + names(after));
        }
        for (SystemResult system : shared) {
            String one = budget(system);
            String two = named(after, system.name()).map(Comparability::budget).orElse("");
            if (!one.equals(two)) {
                refusals.add("other budget of " + system.name() + ": " + one + " and " + two);
            }
            for (String kind : List.of(Windows.OPEN_LOOP, Windows.CLOSED_LOOP)) {
                load(before, after, system.name(), kind).ifPresent(refusals::add);
            }
        }
        return List.copyOf(refusals);
    }

    static String budget(SystemResult system) {
        Budget budget = system.budget();
        return budget.mode() + ", CPUs " + (budget.systemCpus().isEmpty() ? "unpinned" : budget.systemCpus())
                + ", heap " + budget.heapMegabytes() + " MB, " + budget.databaseConnections() + " database connections";
    }

    private static Optional<String> invalid(String which, RunResult run) {
        return run.validity().status() == Validity.Status.VALID
                ? Optional.empty()
                : Optional.of(which + " is INVALID: "
                        + run.validity().reasons().stream()
                                .map(ValidityReason::detail)
                                .collect(Collectors.joining("; ")));
    }

    private static Optional<String> load(RunResult before, RunResult after, String system, String kind) {
        Optional<Arrival> one = arrival(before, system, kind);
        Optional<Arrival> two = arrival(after, system, kind);
        return one.isPresent() && two.isPresent() && !one.equals(two)
                ? Optional.of(
                        "other " + kind + " load of " + system + ": " + said(one.get()) + " and " + said(two.get()))
                : Optional.empty();
    }

    private static String said(Arrival arrival) {
        return arrival.model()
                + (arrival.ratePerSecond() == null ? "" : " " + arrival.ratePerSecond() + "/s")
                + (arrival.users() == null ? "" : " " + arrival.users() + " users");
    }

    private static Optional<Arrival> arrival(RunResult run, String system, String kind) {
        for (Trial trial : run.trials()) {
            Window window = trial.system().equals(system) ? Windows.main(trial, kind) : null;
            if (window != null) {
                return Optional.of(window.load().arrival());
            }
        }
        return Optional.empty();
    }

    private static Optional<SystemResult> named(RunResult run, String name) {
        return run.systems().stream()
                .filter(system -> system.name().equals(name))
                .findFirst();
    }

    private static String names(RunResult run) {
        return run.systems().stream().map(SystemResult::name).collect(Collectors.joining(", "));
    }
}
