package org.archduet.services.collapsed;

import org.junit.jupiter.api.Tag;

/** Every call encoded and decoded. */
@Tag("full")
class EncodedCallsContractIT extends ArmContract {
    EncodedCallsContractIT() {
        super("encoded-calls");
    }
}
