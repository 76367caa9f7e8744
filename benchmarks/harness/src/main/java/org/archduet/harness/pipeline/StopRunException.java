package org.archduet.harness.pipeline;

import java.util.List;
import org.archduet.result.validity.ValidityReason;

/** Going on with the run would show nothing. */
final class StopRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ValidityReason> reasons;

    StopRunException(List<ValidityReason> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    StopRunException(ValidityReason.Code code, String detail) {
        this(List.of(new ValidityReason(code, detail)));
    }

    List<ValidityReason> reasons() {
        return reasons;
    }
}
