package org.archduet.harness.block;

import java.util.List;
import org.archduet.harness.launch.AuditReport;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/** Broken invariants as reasons. */
public final class InvariantReasons {

    private InvariantReasons() {}

    public static List<ValidityReason> of(String system, AuditReport audit) {
        return audit.broken().stream()
                .map(invariant -> new ValidityReason(
                        Code.INVARIANT,
                        system + " breaks \"" + invariant.name() + "\" (" + invariant.rule() + ") "
                                + invariant.violations() + " times"
                                + (invariant.example() == null ? "" : ", for example " + invariant.example())))
                .toList();
    }
}
