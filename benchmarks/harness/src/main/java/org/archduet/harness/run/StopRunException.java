package org.archduet.harness.run;

import java.util.List;
import org.archduet.result.validity.ValidityReason;

/** Continuing the run would show nothing. */
public final class StopRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ValidityReason> reasons;

    public StopRunException(List<ValidityReason> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    public StopRunException(ValidityReason.Code code, String detail) {
        this(List.of(new ValidityReason(code, detail)));
    }

    public List<ValidityReason> reasons() {
        return reasons;
    }
}
