package org.archduet.services.collapsed;

import org.junit.jupiter.api.Tag;

/** Every call over loopback HTTP in one JVM. */
@Tag("full")
class LoopbackCallsContractIT extends ArmContract {
    LoopbackCallsContractIT() {
        super("loopback-calls");
    }
}
