package org.archduet.services.collapsed;

import org.junit.jupiter.api.Tag;

/** The services in three processes. */
@Tag("full")
class ThreeProcessesContractIT extends ArmContract {
    ThreeProcessesContractIT() {
        super("three-processes");
    }
}
