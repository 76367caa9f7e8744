package org.archduet.services.collapsed;

import org.junit.jupiter.api.Tag;

/** The services in two processes. */
@Tag("full")
class TwoProcessesContractIT extends ArmContract {
    TwoProcessesContractIT() {
        super("two-processes");
    }
}
