package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.failing.FailingSystems;
import org.archduet.result.run.PlanSummary.PlannedTrial;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.TrialFailure;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Whether the run as a whole can be trusted. A trial that is not valid spoils the run unless a repeat took its place; a
 * broken invariant or different answers are never healed by a repeat. A system that failed its
 * requests spoils it in any case.
 */
final class RunValidity {

    private RunValidity() {}

    static Validity of(RunRecords records, FailingSystems failing) {
        List<ValidityReason> reasons = new ArrayList<>(records.runReasons());
        failing.reasons().forEach(reason -> add(reasons, reason));
        if (records.parity() != null
                && !records.parity().differences().isEmpty()
                && reasons.stream().noneMatch(reason -> reason.code() == Code.PARITY)) {
            reasons.add(new ValidityReason(
                    Code.PARITY, records.parity().differences().get(0)));
        }
        for (Trial trial : records.trials()) {
            boolean replaced = hasValidTrial(records, trial.block(), trial.system());
            for (ValidityReason reason : trial.validity()) {
                boolean said = reason.code() == Code.SYSTEM_FAILING && failing.names(trial.system());
                if (said) {
                    continue;
                }
                if (!replaced || reason.code() == Code.INVARIANT || reason.code() == Code.PARITY) {
                    add(reasons, new ValidityReason(reason.code(), "trial " + trial.id() + ": " + reason.detail()));
                }
            }
        }
        for (TrialFailure failure : records.failures()) {
            // a trial that ran again after an interruption speaks for itself
            if (!hasTrial(records, failure.block(), failure.system())) {
                add(
                        reasons,
                        new ValidityReason(
                                failure.reason().code(),
                                "trial " + failure.trial() + ": "
                                        + failure.reason().detail()));
            }
        }
        long missing =
                records.due().stream().filter(planned -> !ran(records, planned)).count();
        if (missing > 0) {
            add(
                    reasons,
                    new ValidityReason(
                            Code.INCOMPLETE, missing + " of " + records.due().size() + " planned trials did not run"));
        }
        return Validity.of(reasons);
    }

    private static void add(List<ValidityReason> reasons, ValidityReason reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private static boolean hasValidTrial(RunRecords records, int block, String system) {
        return records.trials().stream()
                .anyMatch(trial -> trial.block() == block
                        && trial.system().equals(system)
                        && trial.validity().isEmpty());
    }

    private static boolean hasTrial(RunRecords records, int block, String system) {
        return records.trials().stream()
                .anyMatch(trial -> trial.block() == block && trial.system().equals(system));
    }

    private static boolean ran(RunRecords records, PlannedTrial planned) {
        return hasTrial(records, planned.block(), planned.system())
                || records.failures().stream()
                        .anyMatch(failure -> failure.block() == planned.block()
                                && failure.system().equals(planned.system()));
    }
}
