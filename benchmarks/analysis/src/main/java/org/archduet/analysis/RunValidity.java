package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.failing.FailingSystems;
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Whether the run as a whole can be trusted. A start that is not valid spoils the run unless a repeat took its place; a
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
        for (Start start : records.starts()) {
            boolean replaced = hasValidStart(records, start.block(), start.system());
            for (ValidityReason reason : start.validity()) {
                boolean said = reason.code() == Code.SYSTEM_FAILING && failing.names(start.system());
                if (said) {
                    continue;
                }
                if (!replaced || reason.code() == Code.INVARIANT || reason.code() == Code.PARITY) {
                    add(reasons, new ValidityReason(reason.code(), "start " + start.id() + ": " + reason.detail()));
                }
            }
        }
        for (IncompleteBlock broken : records.incomplete()) {
            // a block that ran again after an interruption speaks for itself
            if (!ranAgain(records, broken)) {
                String arm = broken.system().isEmpty() ? "" : ", " + broken.system();
                add(
                        reasons,
                        new ValidityReason(
                                broken.reason().code(),
                                "block " + broken.block() + arm + ": "
                                        + broken.reason().detail()));
            }
        }
        long missing =
                records.due().stream().filter(planned -> !ran(records, planned)).count();
        if (missing > 0) {
            add(
                    reasons,
                    new ValidityReason(
                            Code.INCOMPLETE, missing + " of " + records.due().size() + " planned starts did not run"));
        }
        return Validity.of(reasons);
    }

    private static void add(List<ValidityReason> reasons, ValidityReason reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private static boolean hasValidStart(RunRecords records, int block, String system) {
        return records.starts().stream()
                .anyMatch(start -> start.block() == block
                        && start.system().equals(system)
                        && start.validity().isEmpty());
    }

    private static boolean hasStart(RunRecords records, int block, String system) {
        return records.starts().stream()
                .anyMatch(start -> start.block() == block && start.system().equals(system));
    }

    private static boolean ranAgain(RunRecords records, IncompleteBlock broken) {
        return broken.system().isEmpty()
                ? hasBlock(records, broken.block())
                : hasStart(records, broken.block(), broken.system());
    }

    private static boolean hasBlock(RunRecords records, int block) {
        return records.starts().stream().anyMatch(start -> start.block() == block);
    }

    /** A broken block explains why its starts are missing: all of them, unless some of them finished. */
    private static boolean ran(RunRecords records, PlannedStart planned) {
        return hasStart(records, planned.block(), planned.system())
                || records.incomplete().stream()
                        .anyMatch(broken -> broken.block() == planned.block()
                                && (broken.system().equals(planned.system()) || !hasBlock(records, planned.block())));
    }
}
