package org.archduet.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.analysis.failing.FailingSystems;
import org.archduet.analysis.metric.Windows;
import org.archduet.result.load.Arrival;
import org.archduet.result.run.Budget;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.ManifestKey;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Says why two runs cannot be compared: a ratio between them would answer no question. Refused is what differs in what
 * was driven (workload, load) and in what the systems may use (budget, compilers); the commit, the machine and the JVM
 * are what two runs are compared for.
 */
final class Comparability {

    /** Of a hash, enough to tell two files apart by eye. */
    private static final int SHOWN = 12;

    private Comparability() {}

    static List<String> refusals(RunResult before, RunResult after) {
        List<String> refusals = new ArrayList<>();
        invalid("the earlier run", before).ifPresent(refusals::add);
        invalid("the later run", after).ifPresent(refusals::add);
        if (!before.experiment().workload().equals(after.experiment().workload())) {
            refusals.add("different workloads: " + before.experiment().workload() + " and "
                    + after.experiment().workload());
        } else {
            content(before, after).ifPresent(refusals::add);
        }
        List<SystemResult> shared = shared(before, after);
        if (shared.isEmpty()) {
            refusals.add("no system in common: " + names(before) + " and " + names(after));
        }
        for (SystemResult system : shared) {
            String one = budget(system);
            String two = named(after, system.name()).map(Comparability::budget).orElse("");
            if (!one.equals(two)) {
                refusals.add("different budgets of " + system.name() + ": " + one + " and " + two);
            }
            named(after, system.name())
                    .flatMap(later -> compilation(system, later))
                    .ifPresent(refusals::add);
            for (WindowKind kind : List.of(WindowKind.OPEN_LOOP, WindowKind.CLOSED_LOOP)) {
                load(before, after, system.name(), kind).ifPresent(refusals::add);
            }
        }
        return List.copyOf(refusals);
    }

    /** The earlier run's record of each system that both runs have. */
    static List<SystemResult> shared(RunResult before, RunResult after) {
        return before.systems().stream()
                .filter(system -> named(after, system.name()).isPresent())
                .toList();
    }

    /**
     * SHA-256 of what is driven (generators, operations under load, mixes, rates); empty when the manifest does not
     * have it.
     */
    static Optional<String> workloadHash(RunResult run) {
        return run.manifest().field(ManifestKey.INPUT_WORKLOAD_SHA256);
    }

    static String budget(SystemResult system) {
        Budget budget = system.budget();
        return budget.mode() + ", CPUs " + (budget.systemCpus().isEmpty() ? "unpinned" : budget.systemCpus())
                + ", heap " + budget.heapMegabytes() + " MB, " + budget.databaseConnections() + " database connections"
                + (budget.totalCpuQuota().isEmpty() ? "" : ", CPU quotas " + quotas(budget));
    }

    private static String quotas(Budget budget) {
        return budget.shares().stream()
                .map(share -> share.process() + " " + share.cpuQuota())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> invalid(String which, RunResult run) {
        List<ValidityReason> reasons = new ArrayList<>(run.validity().reasons());
        // a result written before failures were judged says nothing of them
        if (reasons.stream().noneMatch(reason -> reason.code() == ValidityReason.Code.SYSTEM_FAILING)) {
            reasons.addAll(FailingSystems.of(run.starts(), List.of()).reasons());
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(which + " is INVALID: "
                        + reasons.stream().map(ValidityReason::detail).collect(Collectors.joining("; ")));
    }

    private static Optional<String> content(RunResult before, RunResult after) {
        Optional<String> one = workloadHash(before);
        Optional<String> two = workloadHash(after);
        return one.isPresent() && two.isPresent() && !one.equals(two)
                ? Optional.of("the workload "
                        + before.experiment().workload()
                        + " has changed: its generators, operations under load, mixes and rates have SHA-256 "
                        + shown(one.get()) + " in the earlier run and " + shown(two.get())
                        + " in the later; run both with the same file")
                : Optional.empty();
    }

    private static String shown(String hash) {
        return hash.length() <= SHOWN ? hash : hash.substring(0, SHOWN) + "…";
    }

    private static Optional<String> compilation(SystemResult before, SystemResult after) {
        String one = Compilers.of(before);
        String two = Compilers.of(after);
        return one.isEmpty() || two.isEmpty() || one.equals(two)
                ? Optional.empty()
                : Optional.of("different compilers in the JVMs of " + before.name() + ": " + one + ", and " + two
                        + "; the ratio would measure the compilers: run both with profiles that use the same "
                        + "ones (publish uses all, the others only the first)");
    }

    private static Optional<String> load(RunResult before, RunResult after, String system, WindowKind kind) {
        Optional<Arrival> one = arrival(before, system, kind);
        Optional<Arrival> two = arrival(after, system, kind);
        return one.isPresent() && two.isPresent() && !one.equals(two)
                ? Optional.of("different " + kind.id() + " loads of " + system + ": " + said(one.get()) + " and "
                        + said(two.get()))
                : Optional.empty();
    }

    private static String said(Arrival arrival) {
        return arrival.model()
                + (arrival.ratePerSecond() == null ? "" : " " + arrival.ratePerSecond() + "/s")
                + (arrival.users() == null ? "" : " " + arrival.users() + " users");
    }

    private static Optional<Arrival> arrival(RunResult run, String system, WindowKind kind) {
        for (Start start : run.starts()) {
            Window window = start.system().equals(system) ? Windows.main(start, kind) : null;
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
